// A README is wrapped for its editor; the Markdown of Slack keeps each line break. This joins what belongs together.

const startsOwnLine = /^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|>|\||<|!\[|$)/u;
const standsAlone = /^\s*(?:#{1,6}\s|\||<|-{3,}\s*$|$)/u;

function joins(before: string | undefined, line: string): boolean {
  return before !== undefined && !standsAlone.test(before) && !startsOwnLine.test(line);
}

/** The text with the wrapped lines of paragraphs and list items joined; fenced code stays as it is. */
export function unwrapLines(text: string): string {
  return text
    .split(/(^```[\s\S]*?^```)/mu)
    .map((piece, index) => (index % 2 === 1 ? piece : joinLines(piece)))
    .join('');
}

function joinLines(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const before = lines.at(-1);
    if (joins(before, line)) lines[lines.length - 1] = `${before} ${line.trim()}`;
    else lines.push(line);
  }
  return lines.join('\n');
}
