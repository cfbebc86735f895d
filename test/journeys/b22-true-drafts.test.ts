// B22: a draft says only what is known. Whatever else it says stands on the card, and Approve then asks once more; what
// was never filled in cannot be approved at all. Counted at the mail vendor.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SandboxView } from '#sandbox/protocol.ts';
import { type ModelServer, startModelServer } from '../fakes/model.ts';
import type { ModelRequest } from '../fakes/model-request.ts';
import { settingsOf } from '../product/team.ts';
import { listOf, makeProduct, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

type Text = { readonly subject?: string; readonly body?: string; readonly tail?: string };

let server: ModelServer;
let product: Product;
/** What the model writes next. */
let next: Text = {};
beforeAll(async () => {
  server = await startModelServer({ reply });
  const env = { OPENAI_API_KEY: 'test', OPENAI_BASE_URL: server.url };
  product = await makeProduct({ env, settings: { ...settingsOf('A'), segments: [segment] } });
});
afterAll(async () => {
  await product?.stop();
  await server?.close();
});

const segment = {
  name: 'Engineering leaders',
  languages: ['en'],
  sequence: [{ day: 1, kind: 'email' }],
  icp: { industries: ['Software'], roles: ['CTO'], hiringRoles: ['Backend engineer'] },
  offer: {
    valueProposition: 'Every branch gets its own running environment.',
    proofPoints: ['Set up in an afternoon.'],
    caseStudies: [{ title: 'Tidewater', text: 'Tidewater replaced nine shared servers in a month.' }],
    neverClaim: ['cheapest on the market'],
  },
};

const filler =
  'Teams tell us that waiting for a shared server is what slows them down most, and that nobody likes to ask. ' +
  'Would it be worth a short call in the next few days to see whether that is so for you as well? ' +
  'If a colleague is closer to the subject, the name of that person would help just as much.';

function reply({ schemaName, input }: ModelRequest): unknown {
  if (schemaName === 'fit')
    return { fit: 90, reason: 'right role, right sector', evidence: evidenceOf(input) };
  const [, first = ''] = /"firstName":\s*"([^"]+)"/.exec(input) ?? [];
  const { subject = 'A shared server', body = '', tail = '' } = next;
  const greeting = body.startsWith('Hi ') ? '' : `Hi ${first},\n\n`;
  const text = `${greeting}${body} Every branch gets its own running environment. ${filler} ${tail}`;
  return { mails: [{ step: 0, subject, body: text.trim() }] };
}

const evidenceOf = (input: string) =>
  [...input.matchAll(/"(title)":\s*"([^"]*)"/g)].map(([, field = '', value = '']) => ({
    ...{ text: value, field, url: null },
  }));

let people = 0;
/** Somebody at a company of their own, with a draft that says this. */
async function drafted(text: Text): Promise<{ readonly name: string; readonly email: string }> {
  people += 1;
  next = text;
  const [name, email] = [`Noor Number${people}`, `noor@number${people}.example`];
  await product.importList(listOf([{ name, email }]));
  return { name, email };
}

/** Mails that the vendor accepted for this address, once mailbox and hours had their say. */
async function sentInTwoDays(email: string): Promise<number> {
  await product.workday();
  await product.live(2);
  return product.deliveriesTo(email).length;
}

type Confirm = { readonly title: { readonly text: string }; readonly text: { readonly text: string } };
type Pressable = { readonly action_id?: string; readonly confirm?: Confirm };

/** What Slack asks before it hands on the click on Approve; null = nothing; undefined = there is no such button. */
function confirmOn(name: string): Confirm | null | undefined {
  const blocks = (product.card(name).blocks ?? []) as readonly { readonly elements?: readonly Pressable[] }[];
  const all = blocks.flatMap(({ elements }) => elements ?? []);
  const approve = all.find(({ action_id }) => action_id === 'prospect.review.approve');
  return approve === undefined ? undefined : (approve.confirm ?? null);
}

it('has nothing to ask about a mail of facts and of the Offer, and sends it as it stands', async () => {
  const { name, email } = await drafted({ body: 'You are CTO at a software company of around 120 people.' });
  expect(confirmOn(name)).toBeNull();
  expect(textOf(product.card(name).blocks)).not.toContain(':warning:');
  await product.ana.click(product.card(name), 'Approve and Send');
  expect(await sentInTwoDays(email)).toBe(1);
});

it('hands the model facts that have a source, and nothing of the prospect but those', async () => {
  await drafted({});
  const asked = server.requests.findLast(({ schemaName }) => schemaName !== 'fit');
  expect(asked?.system).toContain('Tidewater replaced nine shared servers');
  expect(asked?.input).toMatch(/Number\d+/);
  expect(asked?.input).not.toContain('@number');
});

const flawed: readonly (readonly [string, Text, string])[] = [
  ['somebody else’s name', { body: 'Hi Jordan,\n\n' }, 'Wrong name or company in mail 1: Jordan'],
  [
    'another company',
    { body: 'Your work at Umbrella is known.' },
    'Wrong name or company in mail 1: Umbrella',
  ],
  [
    'news that nobody gave',
    { body: 'I saw that you are hiring.' },
    'Nothing we know says that this happened',
  ],
  ['a round that never was', { body: 'Congratulations on your Series B.' }, 'Nothing we know says that this'],
  ['too many words', { tail: `${filler} ${filler}` }, 'Mail 1 is long'],
  ['a fake answer', { subject: 'Re: our talk' }, 'pretends to be an answer: Re:'],
  [
    'a number from nowhere',
    { body: 'We save teams 37 % of their time.' },
    'Neither the facts nor your Offer',
  ],
  ['a customer we never had', { body: 'We helped Massive Dynamic.' }, 'Neither the facts nor your Offer'],
  [
    'a standing we don’t have',
    { body: 'We are certified partners of yours.' },
    'Neither the facts nor your Offer',
  ],
  [
    'what the Offer forbids',
    { body: 'We are the cheapest on the market.' },
    'a claim that your Offer forbids',
  ],
];

it.each(flawed)(
  'shows %s on the card, asks once more, and sends once when a person insists',
  async (...row) => {
    const [, text, said] = row;
    const { name, email } = await drafted(text);
    expect(textOf(product.card(name).blocks)).toContain(said);
    const confirm = confirmOn(name);
    expect(confirm?.text.text).toContain(said);
    expect(product.deliveriesTo(email)).toEqual([]);
    await product.ana.click(product.card(name), 'Approve and Send');
    expect(await sentInTwoDays(email)).toBe(1);
  },
);

it.each(['Hi {{first_name}},', 'Hi [Name],', 'TODO: one more sentence.'])(
  'refuses “%s”, whoever presses what, until a person fills it in',
  async (body) => {
    const { name, email } = await drafted({});
    const before = product.card(name);
    const edit = modalOf((await product.ben.click(before, 'Edit')).modal);
    await product.ben.submit(edit, { Mail: `${body}\n\n${filler}` }).catch(() => null);
    const card = product.card(name);
    expect(textOf(card.blocks)).toContain('Unfilled placeholder in mail 1');
    expect(confirmOn(name)).toBeUndefined();
    // A click on the card as it stood before.
    await product.ana.click(before, 'Approve and Send');
    await product.pass({ hours: 2 });
    expect(product.deliveriesTo(email)).toEqual([]);
    const again = modalOf((await product.ben.click(card, 'Edit')).modal);
    await product.ben.submit(again, { Mail: `Hi Noor,\n\n${filler}` });
    expect(await sentInTwoDays(email)).toBe(1);
  },
);

function modalOf(modal: SandboxView | null): SandboxView {
  if (!modal) throw new Error('no modal opened');
  return modal;
}
