import { describe, expect, it } from 'vitest';
import type { SandboxMail } from '../../protocol.ts';
import { lastSent, mailThreads, nameOf } from './mail-threads.ts';

const mail = (id: string, extra: Partial<SandboxMail>): SandboxMail => ({
  id,
  threadId: 't1',
  mailbox: 'ana@acme.example',
  direction: 'out',
  from: 'Ana <ana@acme.example>',
  to: 'Camille <camille@globex.example>',
  subject: 'Hello',
  at: '2026-11-23T09:00:00Z',
  messageId: `<${id}@acme.example>`,
  text: '',
  html: null,
  headers: [],
  unsubscribe: { url: null, oneClick: false },
  ...extra,
});

describe('mails', () => {
  it('are grouped by conversation, the newest conversation first', () => {
    const threads = mailThreads([
      mail('1', {}),
      mail('2', { threadId: 't2', at: '2026-11-23T10:00:00Z', to: 'Aiko <aiko@hooli.example>' }),
      mail('3', {
        direction: 'in',
        from: 'Camille <camille@globex.example>',
        at: '2026-11-23T11:00:00Z',
        subject: 'Re: Hello',
      }),
    ]);
    expect(threads.map(({ other, subject }) => [nameOf(other), subject])).toEqual([
      ['Camille', 'Hello'],
      ['Aiko', 'Hello'],
    ]);
  });

  it('are answered at the last one that left, not at an answer', () => {
    const [thread] = mailThreads([
      mail('1', {}),
      mail('2', { at: '2026-11-30T09:00:00Z' }),
      mail('3', { direction: 'in', at: '2026-12-01T09:00:00Z' }),
    ]);
    expect(thread && lastSent(thread)?.id).toBe('2');
  });

  it('with one thread id in two mailboxes stay apart', () => {
    expect(mailThreads([mail('1', {}), mail('2', { mailbox: 'ben@acme.example' })])).toHaveLength(2);
  });

  it('name a person by the address when there is no name', () => {
    expect(nameOf('"Roux, Camille" <c@globex.example>')).toBe('Roux, Camille');
    expect(nameOf('c@globex.example')).toBe('c@globex.example');
    expect(nameOf('<c@globex.example>')).toBe('c@globex.example');
  });
});
