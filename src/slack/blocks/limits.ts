// Block Kit's limits (docs.slack.dev, September 2026) and cutting to them. Nothing else in the house counts characters.

export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  messageText: 3900,
  section: 3000,
  field: 2000,
  header: 150,
  contextText: 2000,
  contextElements: 10,
  actions: 25,
  button: 75,
  value: 2000,
  option: 75,
  optionValue: 75,
  overflow: 5,
  select: 100,
  choices: 10,
  title: 24,
  label: 2000,
  placeholder: 150,
  input: 3000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  containerTitle: 150,
  containerBlocks: 10,
  alert: 200,
  metadata: 3000,
  tableRows: 100,
  tableChars: 10_000,
  cell: 200,
  chartTitle: 50,
  chartLabel: 20,
} as const;

/** The text, or its beginning and "…". Never ends within a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = text.charCodeAt(max - 2);
  const insidePair = end >= 0xd800 && end <= 0xdbff;
  return `${text.slice(0, insidePair ? max - 2 : max - 1).trimEnd()}…`;
}

/** The same for mrkdwn: never ends within a link, a mention or an escaped sign. */
export function cutMarkup(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = cut(text, max).slice(0, -1);
  const open = head.lastIndexOf('<');
  const whole = open > head.lastIndexOf('>') ? head.slice(0, open) : head;
  return `${whole.replace(/&[a-z]{0,3}$/, '').trimEnd()}…`;
}

/** Splits at line ends, then at spaces, then anywhere, into pieces of at most `max` characters. */
export function pieces(text: string, max: number): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const at = breakBefore(rest, max);
    found.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).replace(/^\s+/, '');
  }
  return [...found, rest].filter((piece) => piece !== '');
}

/** Splits into pieces of at most `max` characters that together are exactly the text. */
export function slices(text: string, max: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const size = text.length - at <= max ? max : breakBefore(text.slice(at, at + max + 1), max);
    found.push(text.slice(at, at + size));
    at += size;
  }
  return found;
}

function breakBefore(text: string, max: number): number {
  const window = text.slice(0, max);
  const line = window.lastIndexOf('\n');
  if (line > max / 2) return line;
  const space = window.lastIndexOf(' ');
  if (space > max / 2) return space;
  const last = window.charCodeAt(max - 1);
  return last >= 0xd800 && last <= 0xdbff ? max - 1 : max;
}
