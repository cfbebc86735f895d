// Unipile against the contract of ports/linkedin.
import { createUnipile } from '#providers/unipile/linkedin-vendor.ts';
import { startLocalUnipile } from '#sandbox/unipile/local-unipile.ts';
import { linkedinContract } from '../contracts/linkedin.ts';

linkedinContract('unipile', async () => {
  const server = await startLocalUnipile({ apiKey: 'test-key', accounts: ['account-ana'] });
  const vendor = createUnipile({ dsn: server.url, apiKey: 'test-key' });
  return { server, vendor, accountId: 'account-ana' };
});
