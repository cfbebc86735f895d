// B07: somebody of a company answers, and everybody else there is held within the same poll, in whatever state: mailed,
// approved, or waiting for a decision. One button resumes. No machine does that.
import { expect, it, vi } from 'vitest';
import { type MailVendor, mailVendors } from '#domain/mailbox.ts';
import type { AnswerKind } from '#sandbox/protocol.ts';
import { settingsOf } from '../product/team.ts';
import { type Product, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

// Days go by in each of these.
vi.setConfig({ testTimeout: 120_000 });

let product: Product;
async function start(vendor: MailVendor) {
  const { segments } = settingsOf('A');
  const [segment] = Array.isArray(segments) ? segments : [];
  product = await startProduct({ vendor, settings: { segments: [{ ...segment, peoplePerCompany: 3 }] } });
}

const head = 'First name,Last name,Email,Title,Company,Website,Industry,Employees,City,Country';
const listed = (rows: readonly (readonly [name: string, email: string, company: string, site: string])[]) =>
  [
    head,
    ...rows.map(([name, email, company, site]) =>
      [...name.split(' '), email, 'CTO', company, site, 'Software', '120', 'Paris', 'France'].join(','),
    ),
  ].join('\n');
const text = (name: string) => textOf(product.card(name).blocks);
const buttons = (name: string) => JSON.stringify(product.card(name).blocks);
const mails = (email: string) => product.deliveriesTo(email).length;
const answer = (email: string, kind: AnswerKind) =>
  product.mailServer.answer({
    ...{ kind: 'answer', answer: kind, text: null, until: null },
    mailId: product.deliveriesTo(email)[0]?.id ?? '',
  });
/** Three people of one company, of whom two were mailed. */
async function company(domain: string) {
  const site = `https://${domain}`;
  const [first, second, third] = [`Bob ${domain}`, `Alice ${domain}`, `Carl ${domain}`] as const;
  await product.importList(
    listed([
      [first, `bob@${domain}`, domain, site],
      [second, `alice@${domain}`, domain, site],
      // Mail goes to another domain of the same company.
      [third, `carl@mail-${domain}`, domain, site],
    ]),
  );
  // Later on the cards of the others name who answered, too.
  const cardOfFirst = product.card(first).ts;
  await product.send(first);
  await product.workday();
  await product.send(second);
  await product.workday();
  await product.workday();
  expect([mails(`bob@${domain}`), mails(`alice@${domain}`)]).toEqual([1, 1]);
  return {
    cardOfFirst,
    first,
    second,
    third,
    bob: `bob@${domain}`,
    alice: `alice@${domain}`,
    carl: `carl@mail-${domain}`,
  };
}

it.each(mailVendors)(
  'through %s an answer holds everybody of the company in the same poll, and one button lets them go on',
  async (vendor) => {
    await start(vendor);
    const { first, second, third, bob, alice, carl } = await company('acme.example');
    await answer(bob, 'interested');
    await product.pass({ minutes: 1 });
    expect(await product.stateOf(first)).toBe('replied');
    expect(await product.stateOf(second)).toBe('held');
    expect(text(second)).toContain(`Held: ${first} of the same company answered on`);
    // A draft that waits cannot be approved meanwhile.
    expect(text(third)).toContain(`Nothing can be approved yet: ${first} of the same company answered`);
    expect(buttons(third)).not.toContain('Approve and Send');
    await product.live(8);
    expect([mails(bob), mails(alice), mails(carl)]).toEqual([1, 1, 0]);

    const said = await product.ben.click(product.card(second), 'Resume acme.example');
    expect(textOf(said.whispered)).toContain('acme.example: one sequence goes on.');
    expect(await product.stateOf(second)).toBe('contacted');
    expect(buttons(third)).toContain('Approve and Send');
    await product.live(5);
    expect([mails(bob), mails(alice)]).toEqual([1, 2]);
  },
);

it.each(mailVendors)(
  'what was approved and has not left through %s is held, too; the button works once',
  async (vendor) => {
    await start(vendor);
    const { cardOfFirst, second, third, bob, carl } = await company('globex.example');
    await product.pass({ hours: 11 });
    await product.ana.click(product.card(third), 'Approve and Send');
    await answer(bob, 'question');
    await product.pass({ minutes: 1 });
    expect(await product.stateOf(third)).toBe('held');
    await product.live(3);
    expect(mails(carl)).toBe(0);
    const note = product.slack
      .messages(product.teamId, 'prospects')
      .find(({ threadTs, text: line }) => threadTs === cardOfFirst && line.includes('answered'));
    expect(textOf(note?.blocks)).toContain('Held at globex.example meanwhile: 2 others.');
    if (!note) throw new Error('no note');
    await product.ana.click(note, 'Resume globex.example');
    expect(buttons(second)).not.toContain('Resume');
    await product.workday();
    await product.workday();
    expect(mails(carl)).toBe(1);
  },
);

const harmless = ['out_of_office', 'bounce'] as const;

it.each(mailVendors.flatMap((vendor) => harmless.map((kind) => ({ kind, vendor }))))(
  '$kind of a colleague holds nobody else, on $vendor',
  async ({ kind, vendor }) => {
    await start(vendor);
    const { second, bob, alice } = await company(`initech.example`);
    await answer(bob, kind);
    await product.pass({ minutes: 1 });
    expect(await product.stateOf(second)).toBe('contacted');
    await product.live(9);
    expect(mails(alice)).toBe(2);
  },
);
