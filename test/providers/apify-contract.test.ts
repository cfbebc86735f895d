// Apify as a source of leads: what every source must do.
import { apifyPresets } from '#domain/apify-presets.ts';
import { icpSchema } from '#domain/segment.ts';
import { createApifySource } from '#providers/apify/lead-source.ts';
import { startLocalApify } from '../../src/sandbox/apify/local-apify.ts';
import { leadSourceContract } from '../contracts/lead-source.ts';

const token = 'local-apify-token';

leadSourceContract('apify', async () => {
  const server = await startLocalApify({ token, runMs: 0 });
  const spec = apifyPresets[0]?.spec;
  if (!spec) throw new Error('no preset');
  return {
    server,
    open: () => createApifySource({ token, baseUrl: server.url }),
    query: {
      spec,
      icp: icpSchema.parse({}),
      wanted: 150,
      since: new Date('2026-10-23T00:00:00Z'),
      budgetMicros: 1_000_000,
      callback: null,
    },
    charged: () => server.runs.reduce((sum, { results }) => sum + results.length, 0),
    showNobody: () => server.fail({ body: { data: { items: [] } } }),
    showSparse: () =>
      server.fail(
        {
          body: [
            { full_name: 'Ana Roy', company_name: 'Globex', email: null, city: ' ' },
            { error: 'blocked' },
          ],
        },
        { when: ({ path }) => path.endsWith('/items') },
      ),
    close: server.close,
  };
});
