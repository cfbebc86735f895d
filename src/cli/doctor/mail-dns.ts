// The domains that mail leaves from: does their DNS say what mail servers want to hear?
import type { DnsVerdict } from '#domain/dns-check.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { checkDns } from '#features/mailbox/check-dns.ts';
import type { World } from '#ports/world.ts';
import type { Check, Finding } from './finding.ts';

const what = 'doctor.dns' as const;

/** Each domain once, however many mailboxes it has. */
export const checkMailDns: Check = async ({ inside }) => {
  if (inside === null) return [];
  const { world, workspaces } = inside;
  const lists = await Promise.all(workspaces.map(({ id }) => world.mailboxes.list(id)));
  const byDomain = new Map(lists.flat().map((one) => [`${one.provider}/${one.address.split('@')[1]}`, one]));
  const found = await Promise.all([...byDomain.values()].map((mailbox) => findings(world, mailbox)));
  return found.flat();
};

async function findings(world: World, mailbox: Mailbox): Promise<readonly Finding[]> {
  const { domain, verdicts } = await checkDns(world, mailbox);
  if (verdicts === null) return [{ level: 'ok', what, said: { key: 'dns.not_checked', params: { domain } } }];
  const open = verdicts.filter(({ state }) => state !== 'fine');
  if (open.length === 0) return [{ level: 'ok', what, said: { key: 'dns.fine', params: { domain } } }];
  return open.map((verdict) => finding(domain, verdict));
}

/** A silent DNS is nobody's fault: it is only said. */
function finding(domain: string, { check, state, why, add }: DnsVerdict): Finding {
  const said = { key: `dns.${why}`, params: { domain, what: check.toUpperCase() } } as const;
  if (state === 'unknown') return { level: 'open', what, said };
  const todo = add
    ? ({ key: 'doctor.dns.do', params: { ...add } } as const)
    : ({ key: 'doctor.dns.console', params: { domain } } as const);
  return { level: 'wrong', what, said, todo };
}
