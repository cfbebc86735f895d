// ports/signal-source over SEC Form D: who raised money in the United States, filed within 15 days of the first sale.
import { companyKey, withoutLegalForm } from '#domain/company-name.ts';
import type { Clock } from '#ports/clock.ts';
import type { SignalAsk, SignalSource } from '#ports/signal-source.ts';
import { createEdgarClient, documentUrl, type EdgarConfig } from './client.ts';
import type { Hit } from './filing.ts';
import { objectionTo, type Read, sameCompany, signalOf } from './map.ts';

const provider = 'edgar';
/** Documents read for one company: more filings of one name within 30 days are no rounds of one company. */
const mostRead = 4;

/** Free. Asks nothing for companies that are known to be outside of the United States. */
export function createEdgar(config: EdgarConfig, clock: Clock): SignalSource {
  const client = createEdgarClient(config);
  const rounds = async (ask: SignalAsk, now: Date): Promise<readonly Read[]> => {
    const name = withoutLegalForm(ask.company.name);
    const hits = await client.search({ name, from: ask.since, to: now });
    const read: Read[] = [];
    for (const hit of hits.filter((one) => worthReading(one, ask)).slice(0, mostRead)) {
      const form = await client.document(hit);
      if (form !== null) read.push({ hit, form, url: documentUrl(hit) });
    }
    return read;
  };
  return {
    provider,
    paid: false,
    find: async (ask) => {
      const { company, since } = ask;
      if (!isAsked(ask)) return { value: { signals: [], notes: [] }, uses: [] };
      const now = clock.now();
      const judged = (await rounds(ask, now)).map((one) => ({ one, no: objectionTo(one.form, company) }));
      const signals = judged.flatMap(({ one, no }) =>
        no === null ? (signalOf(one, { since, now }) ?? []) : [],
      );
      const notes = judged.some(({ no }) => no === 'namesake_ignored') ? ['namesake_ignored'] : [];
      return {
        value: { signals, notes },
        uses: [{ provider, purpose: 'funding', unit: 'call', units: 0, costMicros: 0 }],
      };
    },
  };
}

function isAsked({ company }: SignalAsk): boolean {
  return (company.country ?? 'US') === 'US' && companyKey(company.name).length > 1;
}

function worthReading({ form, names, cik, adsh }: Hit, { company }: SignalAsk): boolean {
  return form === 'D' && cik !== '' && adsh !== '' && names.some((name) => sameCompany(name, company));
}
