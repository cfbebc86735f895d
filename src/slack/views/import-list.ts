// A CSV as leads, or as people and companies never to contact. The file is read by a job; its card says how far it is.

import type { ModalView } from '@slack/types';
import { startImport } from '#features/intake/start-import.ts';
import { redraw } from '#features/review/redraw.ts';
import { mainSegment } from '#features/workspace/main-segment.ts';
import { type Locale, say } from '#text/text.ts';
import { noticeView } from '../answers.ts';
import { context, section } from '../blocks/block.ts';
import { phrase } from '../blocks/markup.ts';
import { fileInput, modal, radioInput, selectInput } from '../blocks/modal.ts';
import { ids } from '../ids.ts';
import type { ViewRun } from '../turn.ts';

const purposes = ['leads', 'exclusions'] as const;
const reasons = ['customer', 'competitor', 'opt_out'] as const;

/** The form for one CSV: leads, or people and companies never to contact. */
export function importView(locale: Locale, purpose: (typeof purposes)[number]): ModalView {
  return modal({
    callback: ids.run.import,
    title: say(locale, 'import.title'),
    submit: say(locale, 'import.submit'),
    close: say(locale, 'slack.cancel'),
    blocks: [
      fileInput({
        name: 'file',
        label: say(locale, 'import.file'),
        hint: say(locale, 'import.file.hint'),
        types: ['csv', 'txt', 'tsv'],
      }),
      radioInput({
        name: 'purpose',
        label: say(locale, 'import.purpose'),
        choices: purposes.map((value) => ({ value, text: say(locale, `import.purpose.${value}`) })),
        chosen: purpose,
      }),
      selectInput({
        name: 'reason',
        label: say(locale, 'import.reason'),
        hint: say(locale, 'import.reason.hint'),
        optional: true,
        choices: reasons.map((value) => ({ value, text: say(locale, `import.reason.${value}`) })),
      }),
      context(phrase(locale, 'import.columns')),
    ],
  });
}

export const startImportOf: ViewRun = async (turn, { typed }) => {
  const { world, workspaceId, member, locale } = turn;
  const file = typed.file('file');
  if (file === null) return { kind: 'errors', errors: { file: say(locale, 'import.no_file') } };
  const purpose = purposes.find((one) => one === typed.chosen('purpose')) ?? 'leads';
  const reason = typed.chosen('reason');
  const { id: segmentId } = await mainSegment(world, workspaceId);
  const run = await startImport(world, {
    workspaceId,
    segmentId,
    purpose,
    name: file.name,
    by: member.slackUserId,
    via: 'slack',
    fileUrl: file.url,
    ...(purpose === 'exclusions' && reason ? { listReason: reason } : {}),
  });
  const text = phrase(locale, 'import.started', { name: run.name });
  const after = () => redraw(world, workspaceId, [`run/${run.id}`]);
  return { kind: 'update', view: noticeView(locale, [section(text)]), after };
};
