import { expect, it } from 'vitest';
import { answeredIds, matchReply } from './match-reply.ts';
import type { StoredMessage } from './message.ts';

const ours = (id: string, change: Partial<StoredMessage> = {}): StoredMessage => ({
  id,
  mailboxId: 'box',
  leadId: `lead of ${id}`,
  touchId: null,
  direction: 'out',
  kind: 'touch',
  providerId: id,
  threadId: `thread of ${id}`,
  messageId: `<${id}@sender.example>`,
  inReplyTo: null,
  fromAddress: 'ana@sender.example',
  toAddress: `${id}@nord.example`,
  personKey: `${id}@nord.example`,
  domain: 'nord.example',
  subject: 'An idea',
  text: '',
  at: new Date(0),
  ...change,
});
const sent = [ours('a'), ours('b')];
const nothing = { answered: [], threadId: null, mailboxId: 'box', personKeys: [] };

it('trusts the Message-ID before the thread and the thread before the address', () => {
  const traces = {
    answered: ['a@sender.example'],
    threadId: 'thread of b',
    mailboxId: 'box',
    personKeys: ['b@nord.example'],
  };
  expect(matchReply(sent, traces)).toMatchObject({ by: 'message_id', message: { id: 'a' } });
  expect(matchReply(sent, { ...traces, answered: [] })).toMatchObject({ by: 'thread', message: { id: 'b' } });
  expect(matchReply(sent, { ...nothing, personKeys: ['a@nord.example'] })).toMatchObject({ by: 'address' });
});

it('does not trust a thread of another mailbox', () => {
  expect(matchReply(sent, { ...nothing, threadId: 'thread of a', mailboxId: 'other' })).toBeNull();
});

it('leaves a stranger alone', () => {
  expect(matchReply(sent, { ...nothing, personKeys: ['x@nord.example'] })).toBeNull();
});

it('reads what is answered from the headers and from the original in a bounce, nearest first', () => {
  const part = { type: 'message/rfc822', text: 'Subject: x\nMessage-ID: <c@sender.example>\n' };
  const mail = {
    inReplyTo: '<b@sender.example>',
    references: ['a@sender.example', 'b@sender.example'],
    parts: [part],
    text: '',
  };
  expect(answeredIds(mail)).toEqual(['b@sender.example', 'a@sender.example', 'c@sender.example']);
});
