// What can be changed in the config modal, in the order of its menu.
import { readId } from './ids.ts';

export const configTopics = [
  'icp',
  'companies',
  'offer',
  'proof',
  'sequence',
  'sources',
  'find',
  'linkedin',
  'limits',
  'tracking',
  'sender',
  'channel',
  'people',
  'owners',
  'segments',
] as const;
export type ConfigTopic = (typeof configTopics)[number];

/** Topics that are about one segment. */
export const segmentTopics = ['icp', 'companies', 'offer', 'proof', 'sequence', 'owners'] as const;
export type SegmentTopic = (typeof segmentTopics)[number];

/** A topic of one segment as a button's value. */
export function writeTopic(topic: SegmentTopic, segmentId: string): string {
  return `${topic}|${segmentId}`;
}

/** The topic of a button's value, with the segment that it names; null for anything else. */
export function readTopicOf(
  value: string | null | undefined,
): { readonly topic: ConfigTopic; readonly segmentId: string | null } | null {
  const [word, segmentId = null] = (value ?? '').split('|');
  const topic = readTopic(word);
  return topic && { topic, segmentId: readId(segmentId) };
}

/** The topic of a word; null for anything else. */
export function readTopic(value: string | null | undefined): ConfigTopic | null {
  return configTopics.find((topic) => topic === value) ?? null;
}
