import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '../../../test/cpu.ts';
import { readHtml } from './read-html.ts';

const at = 'https://acme.example/fr/accueil';
const read = (html: string) => readHtml(html, at);

describe('what a page says', () => {
  it('has a title, a summary, a language and text in lines', () => {
    const page = read(`<!doctype html><html lang="fr_FR"><head><title> Acme  &amp; Fils </title>
      <meta name="Description" content="Des outils pour&#10;les équipes."></head>
      <body><h1>Bonjour</h1><p>Nous faisons des <b>outils</b>\n de qualité.</p></body></html>`);
    expect(page).toMatchObject({
      title: 'Acme & Fils',
      summary: 'Des outils pour les équipes.',
      language: 'fr-fr',
      text: 'Bonjour\nNous faisons des outils de qualité.',
    });
  });

  it('is not its scripts, styles, menus and comments', () => {
    const page = read(
      '<style>p{}</style><script>var a = "x < y";</script><nav>Menu</nav><!-- no --><noscript>JS</noscript><p>Yes</p>',
    );
    expect(page.text).toBe('Yes');
  });

  it('is not what its readers cannot see', () => {
    const page = read(
      '<p hidden>a</p><p style="DISPLAY : none">b</p><span style="font-size:0px">c</span><div aria-hidden="true"><p>d</p></div><p style="opacity:0.9">seen</p>',
    );
    expect(page.text).toBe('seen');
  });

  it('takes the shared description when there is no other', () => {
    expect(read('<meta property="og:description" content="Shared">').summary).toBe('Shared');
  });

  it('has absolute links with what they say, and those of embedded frames', () => {
    const page = read(
      '<nav><a href="/jobs">We are <b>hiring</b></a></nav><a href="mailto:x@acme.example">m</a><a href="javascript:1">j</a><iframe src="//boards.example/acme"></iframe>',
    );
    expect(page.links).toEqual([
      { url: 'https://acme.example/jobs', text: 'We are hiring' },
      { url: 'https://boards.example/acme', text: '' },
    ]);
  });

  it('reads links against the base that the page names', () => {
    const [link] = read('<base href="/en/"><a href="about">About</a>').links;
    expect(link?.url).toBe('https://acme.example/en/about');
  });

  it('is cut at 4,000 characters, never inside of one', () => {
    const { text } = read(`<p>${'x'.repeat(3_999)}😀😀</p>`);
    expect(text.length).toBe(4_000);
    expect(text.isWellFormed()).toBe(true);
  });

  it('is readable whatever the bytes are', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '<p',
        '</',
        '<script>',
        '<a href="',
        '<!--',
        '">',
        '<title>',
        '&#x0;',
        '<div hidden>',
        '<base href=x:',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const page = read(pieces.join(''));
        expect(page.text.isWellFormed() && page.title.isWellFormed()).toBe(true);
        expect(page.text).not.toContain('\0');
        expect(page.links.every(({ url }) => /^https?:/.test(url))).toBe(true);
      }),
    );
  });

  it('reads a megabyte of open elements in little time', () => {
    const started = cpuMs();
    read('<div><b>'.repeat(125_000));
    expect(cpuMs() - started).toBeLessThan(3_000);
  });
});
