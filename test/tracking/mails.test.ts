// What stands in the mails that leave, as the vendor accepted them: nothing of ours when counting is off, and only
// what the country or the person allows when it is on.
import { describe, expect, it } from 'vitest';
import { addressKey } from '#domain/address.ts';
import { mailVendors } from '#domain/mailbox.ts';
import { readClickToken, readOpenToken } from '#features/tracking/tracking-token.ts';
import { stageOn } from '../outreach/stage-on.ts';
import { nextAddress, sendTracked, setTracking } from './tracked-lead.ts';

const ours = /\/t\/o\/|\/c\/|<img|display:none/;

describe.each(mailVendors)('through %s', (vendor) => {
  const s = stageOn(vendor, async (stage) => {
    await stage.world.db.trackingConsent.deleteMany({});
    await setTracking(stage, { opens: 'off', clicks: 'off' });
  });

  it('off: no pixel and no other link in the source, even for who agreed', async () => {
    const mail = await sendTracked(s, 'US');
    expect(mail.deliveries).toBe(1);
    expect(mail.html).not.toMatch(ours);
    expect(mail.raw).not.toMatch(ours);
    expect(mail.links.slice(0, 2)).toEqual([
      'https://lumen.example/case?a=1&b=2',
      'https://lumen.example/more',
    ]);
  });

  it('by country: a person in the United States, nobody in Italy, nothing in France', async () => {
    await setTracking(s, { opens: 'by_country', clicks: 'on' });
    const [us, it, fr] = [await sendTracked(s, 'US'), await sendTracked(s, 'IT'), await sendTracked(s, 'FR')];
    expect([us, it, fr].map(({ deliveries }) => deliveries)).toEqual([1, 1, 1]);
    const token = (pixel: string | null) => /\/t\/o\/(.+)\.gif$/.exec(pixel ?? '')?.[1] ?? '';
    expect(readOpenToken(s.world.secrets, token(us.pixel))).toMatchObject({
      form: 'person',
      touchId: us.touchId,
      leadId: us.leadId,
    });
    const nobody = readOpenToken(s.world.secrets, token(it.pixel));
    expect(nobody).toMatchObject({ form: 'aggregate', mailboxId: await s.mailboxId() });
    expect(JSON.stringify(nobody)).not.toContain(it.leadId);
    expect(JSON.stringify(nobody)).not.toContain(it.touchId);
    expect(fr.html).not.toMatch(ours);
  });

  it('rewrites the links of the body alone, each with its target, and adds one that nobody sees', async () => {
    await setTracking(s, { clicks: 'on' });
    const mail = await sendTracked(s, 'US');
    const clicks = mail.links.flatMap((href) => {
      const token = /\/c\/([^/]+)$/.exec(href)?.[1];
      return token === undefined ? [] : [readClickToken(s.world.secrets, token)];
    });
    expect(mail.pixel).toBeNull();
    expect(clicks.map((click) => [click?.link, click?.target])).toEqual([
      [0, 'https://lumen.example/case?a=1&b=2'],
      [1, 'https://lumen.example/more'],
      ['trap', 'http://localhost:3000/'],
    ]);
    expect(mail.links.filter((href) => href.includes('/u/'))).toHaveLength(1);
    // Graph takes one body only and makes the text of the HTML.
    if (vendor === 'google') expect(mail.text).not.toMatch(ours);
  });

  it('consented: only who said yes, also in France; a no counts everywhere', async () => {
    await setTracking(s, { opens: 'consented' });
    const say = (n: string, state: 'granted' | 'denied') =>
      s.world.trackingConsents.set(s.workspaceId, {
        emailKey: addressKey(n) ?? '',
        state,
        by: 'U1',
        at: s.world.clock.now(),
      });
    await say(nextAddress(1), 'granted');
    await say(nextAddress(2), 'denied');
    const unknown = await sendTracked(s, 'US');
    const [granted, denied] = [await sendTracked(s, 'FR'), await sendTracked(s, 'US')];
    expect([unknown.pixel, denied.pixel]).toEqual([null, null]);
    expect(granted.pixel).toContain('/t/o/');
  });
});
