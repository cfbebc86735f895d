// What a text may also say to a machine that reads closely: invisible letters, look-alikes of other alphabets, digits
// for letters, letters apart, HTML or percent codes, base64. Used to find orders, never to change what is kept.

const longest = 8_000;

/** The text without characters that nobody sees (zero width, soft hyphens, directions, tags, variants). */
export function visible(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, '');
}

/** All readings of a text, the plain one first. At most a dozen, none longer than 8,000 characters. */
export function readings(text: string): string[] {
  const start = text.slice(0, longest);
  const plain = decoded(visible(start));
  const alike = plain.replace(/[\u0370-\u052F]/gu, (letter) => lookAlikes[letter] ?? letter);
  const all = [plain, alike, withLetters(alike), joined(alike), tagsOf(start), ...hidden(plain)];
  return [...new Set(all)].filter((one) => one !== '');
}

/** Letters of Cyrillic and Greek before the one of ours that they look like. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  'аa еe оo рp сc уy хx іi јj ѕs һh ԁd ӏl АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI αa οo νv ιi ρp κk τt ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'
    .split(' ')
    .map(([theirs = '', ours = '']) => [theirs, ours]),
);

const digits: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};

/** "1gn0re" is "ignore"; numbers stay numbers. */
function withLetters(text: string): string {
  return text.replace(/[\p{L}\d@$]*\p{L}[\p{L}\d@$]*/gu, (word) =>
    word.replace(/[013457@$]/g, (digit) => digits[digit] ?? digit),
  );
}

/** "i g n o r e   a l l" is "ignore all": letters apart are joined, wider gaps stay. */
function joined(text: string): string {
  const apart =
    /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:([ .\-_*·|])[\p{L}\p{N}](?:\1[\p{L}\p{N}])+)(?![\p{L}\p{N}])/gu;
  return text.replace(/[ \t]{2,}/g, '\n').replace(apart, (run) => run.replace(/[^\p{L}\p{N}]/gu, ''));
}

/** Text written in invisible tag characters. */
function tagsOf(text: string): string {
  const letters = text.match(/[\u{E0020}-\u{E007E}]/gu) ?? [];
  return letters.map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xe0000)).join('');
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decoded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/&#(?:x([\da-f]{1,5})|(\d{1,6}));?/gi, (_, ...[hex, decimal]: string[]) =>
      letterOf(hex, decimal),
    )
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/gi, (all, name: string) => named[name.toLowerCase()] ?? all)
    .replace(/(?:%[2-7][\da-f])+/gi, (codes) => decodeURIComponent(codes));
}

function letterOf(hex: string | undefined, decimal: string | undefined): string {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0);
  return code > 31 && code < 0x11_0000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}

/** What base64 words say, where that is readable. */
function hidden(text: string): string[] {
  const words = text.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? [];
  return words.slice(0, 6).flatMap((word) => {
    const said = Buffer.from(word, 'base64').toString('utf8');
    return /^[\p{L}\p{N}\p{P}\p{S}\s]{8,}$/u.test(said) && !said.includes('\uFFFD') ? [said] : [];
  });
}
