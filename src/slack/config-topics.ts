// What can be changed in the config modal, in the order of its menu.

export const configTopics = [
  'icp',
  'companies',
  'offer',
  'proof',
  'sources',
  'find',
  'sender',
  'channel',
  'people',
] as const;
export type ConfigTopic = (typeof configTopics)[number];

/** The topic of a button's value; null for anything else. */
export function readTopic(value: string | null | undefined): ConfigTopic | null {
  return configTopics.find((topic) => topic === value) ?? null;
}
