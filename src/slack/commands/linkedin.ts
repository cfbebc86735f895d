// `/prospect linkedin`: how LinkedIn steps are done, whose account does them, and the way to sign in.
import { linkedinSignIn } from '#features/linkedin/connect-account.ts';
import { say } from '#text/text.ts';
import { actions, drawn, section } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { joined, lines, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';
import type { CommandRun } from '../turn.ts';

export const linkedin: CommandRun = async (turn) => {
  const { world, workspaceId, member, locale } = turn;
  const { doc } = await world.settings.current(workspaceId);
  const mode = phrase(locale, `linkedin.mode.${doc.linkedin.mode}`);
  if (world.linkedin === null) return turn.reply(drawn(mode, [section(mode)]));
  const url = await linkedinSignIn(world, { workspaceId, memberId: member.id });
  const accounts = await world.linkedinAccounts.list(workspaceId);
  const members = await world.members.list(workspaceId);
  const said = accounts.map(({ memberId, state }) =>
    joined(
      [members.find(({ id }) => id === memberId)?.name ?? '–', say(locale, `linkedin.state.${state}`)],
      ': ',
    ),
  );
  const signIn = button({ id: ids.link, label: say(locale, 'button.linkedin_sign_in'), url });
  await turn.reply(drawn(mode, [section(lines([mode, ...said])), actions([signIn])]));
};
