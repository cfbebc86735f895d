// `/prospect add [address]`: one lead by hand.
import type { CommandRun } from '../turn.ts';
import { addLeadView } from '../views/add-lead.ts';
import { readPerson } from '../views/read-person.ts';

export const add: CommandRun = async (turn, { rest }) => {
  await turn.open(addLeadView(turn.locale, readPerson(rest)));
};
