// The chat of a process that has no Slack (a command of the CLI): asking it for anything is refused.
import { Refusal } from '#lib/errors.ts';
import type { Chat } from '#ports/chat.ts';

/** Every method throws Refusal('slack_not_connected'). */
export function createAbsentChat(): Chat {
  const refuse = async (): Promise<never> => {
    throw new Refusal('slack_not_connected');
  };
  return {
    showCard: refuse,
    addNote: refuse,
    showHome: refuse,
    tell: refuse,
    sendFile: refuse,
    openFile: refuse,
  };
}
