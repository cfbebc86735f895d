// What every reader of web sites must do, whatever a site does.
import { expect, it } from 'vitest';
import { type SiteTrouble, siteTroubles } from '#domain/site-report.ts';
import type { WebsiteReader } from '#ports/website-reader.ts';

export type ReaderUnderTest = {
  readonly reader: WebsiteReader;
  /** A company with a site that says who it is, and one for each kind of trouble that can be had. */
  readonly plain: { readonly site: string; readonly name: string };
  readonly troubled: Partial<Readonly<Record<SiteTrouble, string>>>;
};

/** Runs the suite. */
export function websiteReaderContract(open: () => ReaderUnderTest): void {
  it('reads what a company says of itself, with the address of each page', async () => {
    const { reader, plain } = open();
    const report = await reader.read(plain.site);
    expect(report.trouble).toBeNull();
    const home = report.pages.find(({ kind }) => kind === 'home');
    expect(home?.title).toContain(plain.name);
    expect(home?.text).not.toBe('');
    for (const { url, text } of report.pages) {
      expect(new URL(url).hostname).toBe(report.host);
      expect(text.length).toBeLessThanOrEqual(4_000);
      expect(text).not.toMatch(/[<>]\/?(?:script|style|p)\b/);
    }
  });

  it.each(siteTroubles)('tells the trouble “%s” instead of throwing', async (trouble) => {
    const { reader, troubled } = open();
    const site = troubled[trouble];
    if (site === undefined) return;
    const report = await reader.read(site);
    expect(report.trouble).toBe(trouble);
    if (trouble !== 'too_large') expect(report.pages).toEqual([]);
  });

  it.each([
    '',
    '   ',
    'no site',
    'http://',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://acme.example',
    `${'a'.repeat(300)}.example`,
    'https://user:secret@acme.example',
    'http://[::1',
    '\0.example',
    'linkedin.com/company/acme',
    'gmail.com',
  ])('says that “%s” is no web site', async (site) => {
    const report = await open().reader.read(site);
    expect(['no_site', 'private_address']).toContain(report.trouble);
    expect(report.pages).toEqual([]);
  });
}
