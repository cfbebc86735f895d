// What a sending domain's DNS must say.
import { describe, expect, it } from 'vitest';
import { type DnsCheck, type DnsFacts, judgeDns, spfLookups } from './dns-check.ts';

const good: DnsFacts = {
  domain: 'lumen.example',
  vendor: 'google',
  mx: ['smtp.google.example'],
  txt: ['v=spf1 include:_spf.google.com ~all', 'some-verification=1'],
  lookups: ['_spf.google.com'],
  dkim: ['v=DKIM1; k=rsa; p=MIIB'],
  dmarc: ['v=DMARC1; p=none; rua=mailto:d@lumen.example'],
};
const judged = (check: DnsCheck, facts: Partial<DnsFacts>) =>
  judgeDns({ ...good, ...facts }).find((one) => one.check === check);

it('a domain that says everything is fine in all four', () => {
  expect(judgeDns(good).map(({ check, state }) => `${check} ${state}`)).toEqual([
    'mx fine',
    'spf fine',
    'dkim fine',
    'dmarc fine',
  ]);
});

it('a silent DNS is unknown in all four, never absent', () => {
  const silent = judgeDns({ ...good, mx: null, txt: null, dkim: null, dmarc: null });
  expect(new Set(silent.map(({ state }) => state))).toEqual(new Set(['unknown']));
});

describe('SPF', () => {
  const spf = (record: string) => ({ txt: [record] });
  it.each([
    ['none', { txt: ['hello'] }, 'spf_missing'],
    ['two', { txt: [...(good.txt ?? []), 'v=spf1 -all'] }, 'spf_several'],
    ['eleven look-ups', { lookups: ['_spf.google.com', ...'abcdefghij'] }, 'spf_lookups'],
    ['ten look-ups', { lookups: ['_spf.google.com', ...'abcdefghi'] }, 'fine'],
    ['without the vendor', { txt: ['v=spf1 mx -all'], lookups: ['mx'] }, 'spf_include'],
    ['the other vendor', { vendor: 'microsoft' as const }, 'spf_include'],
    ['open to everybody', spf('v=spf1 include:_spf.google.com +all'), 'spf_open'],
    ['neutral', spf('v=spf1 include:_spf.google.com ?all'), 'spf_open'],
    ['strict', spf('v=spf1 include:_spf.google.com -all'), 'fine'],
    ['by redirect', spf('v=spf1 redirect=_spf.google.com'), 'fine'],
    ['something like it', spf('v=spf10 include:_spf.google.com -all'), 'spf_missing'],
  ])('%s', (_, facts, why) => {
    expect(judged('spf', facts)?.why).toBe(why);
  });

  it('the record to add keeps what stands there', () => {
    const found = judged('spf', { txt: ['v=spf1 mx -all'], lookups: ['mx'] });
    expect(found?.add).toEqual({ name: 'lumen.example', value: 'v=spf1 include:_spf.google.com mx -all' });
  });

  it('counts what needs a look-up, and not what does not', () => {
    const record =
      'v=spf1 a mx/24 ip4:192.0.2.1 include:one.example ?exists:%{i}.x.example redirect=two.example';
    expect(spfLookups(record)).toEqual({ names: ['one.example', 'two.example'], others: 3 });
  });
});

describe('the others', () => {
  it.each<[string, DnsCheck, Partial<DnsFacts>, string]>([
    ['no mail server', 'mx', { mx: [] }, 'mx_missing'],
    ['takes no mail (null MX)', 'mx', { mx: [''] }, 'mx_null'],
    ['no key', 'dkim', { dkim: [] }, 'dkim_missing'],
    ['a key that was taken back', 'dkim', { dkim: ['v=DKIM1; p='] }, 'dkim_missing'],
    ['no DMARC', 'dmarc', { dmarc: [] }, 'dmarc_missing'],
    ['two DMARC', 'dmarc', { dmarc: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] }, 'dmarc_several'],
    ['DMARC without a policy', 'dmarc', { dmarc: ['v=DMARC1; rua=mailto:x@y.example'] }, 'dmarc_policy'],
  ])('%s', (...[, check, facts, why]) => {
    expect(judged(check, facts)?.why).toBe(why);
  });
});
