// Checks a text that a person is about to save, exactly as the machine's own texts are checked.

import { keptSender } from '#domain/assignment.ts';
import type { DraftFlag, DraftMail } from '#domain/draft.ts';
import { lintMails } from '#domain/lint.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { languageOf, lintContextOf } from './write-mails.ts';

/** The flags of these mails, in the order of the steps. Refuses with lead_not_found. */
export async function checkMails(
  world: Pick<World, 'leadBriefs'>,
  input: { readonly workspaceId: string; readonly leadId: string; readonly mails: readonly DraftMail[] },
): Promise<DraftFlag[]> {
  const brief = await world.leadBriefs.forDrafting(input.workspaceId, input.leadId);
  if (brief === null) throw new Refusal('lead_not_found');
  const sender = keptSender(brief.lead, brief.mailboxes) ?? null;
  return lintMails(input.mails, lintContextOf(brief, sender, languageOf(brief)));
}
