import { describe, expect, it } from 'vitest';
import type { SandboxChannel, SandboxMessage } from '../../protocol.ts';
import { wordsEn } from '../words-en.ts';
import { isUnread, repliesTo, suggestionsFor, topMessages } from './workspace.ts';

const message = (ts: string, extra: Partial<SandboxMessage> = {}): SandboxMessage => ({
  ts,
  threadTs: null,
  userId: 'UBOT',
  text: '',
  blocks: null,
  visibleTo: null,
  editedAt: null,
  fileNames: [],
  ...extra,
});
const channelOf = (...messages: SandboxMessage[]): SandboxChannel => ({
  id: 'C1',
  name: 'prospects',
  kind: 'channel',
  archived: false,
  withUserId: null,
  messages,
});

describe('a channel', () => {
  it('keeps answers in their thread, and the parent (which names itself as its thread) outside', () => {
    const channel = channelOf(
      message('1.0', { threadTs: '1.0' }),
      message('2.0', { threadTs: '1.0' }),
      message('3.0'),
    );
    expect(topMessages(channel).map(({ ts }) => ts)).toEqual(['1.0', '3.0']);
    expect(repliesTo(channel, '1.0').map(({ ts }) => ts)).toEqual(['2.0']);
  });

  it('is unread for a message of somebody else that came after the last look', () => {
    const channel = channelOf(message('9.5'), message('10.5', { userId: 'U1' }));
    expect(isUnread(channel, 'U1', {})).toBe(true);
    expect(isUnread(channel, 'U1', { 'U1:C1': '9.5' })).toBe(false);
    expect(isUnread(channel, 'U2', { 'U2:C1': '9.5' })).toBe(true);
  });
});

describe('the composer', () => {
  const texts = (typed: string) => suggestionsFor(typed, wordsEn).map(({ text }) => text);

  it('offers every command after the first letters', () => {
    expect(texts('/pr')).toContain('/prospect import');
    expect(texts('/prospect le')).toEqual(['/prospect leads', '/prospect lead']);
  });

  it('offers nothing for words, nor for a command with its argument', () => {
    expect(texts('hello')).toEqual([]);
    expect(texts('/prospect lead camille')).toEqual([]);
    expect(texts('/prospect stats')).toEqual([]);
  });
});
