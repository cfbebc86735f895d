// The whole loop with a real Bolt app over Socket Mode, as two people live it.
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bot, card, form, menus, seed, socketBot } from './fixtures/bot.ts';
import { type LocalSlack, startLocalSlack } from './local-slack.ts';
import { type Person, person } from './person.ts';

describe('a workspace with a Bolt app in Socket Mode', () => {
  let slack: LocalSlack;
  let bot: Bot;
  let other: Bot;
  let ana: Person;
  let ben: Person;
  let api: WebClient;
  beforeAll(async () => {
    slack = await startLocalSlack({
      teams: [seed('A'), seed('B')],
      ackDeadlineMs: 400,
      eventRetryDelaysMs: [],
    });
    [bot, other] = await Promise.all([socketBot(slack, 'A'), socketBot(slack, 'B')]);
    ana = person(slack, 'TA', 'UAANA');
    ben = person(slack, 'TA', 'UABEN');
    api = new WebClient('xoxb-A', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  });
  afterAll(async () => {
    await Promise.all([bot.app.stop(), other.app.stop()]);
    await slack.close();
  });

  test('a command answers privately, a loud one for everybody', async () => {
    const help = await ana.command('/prospect help');
    expect(help.whispered.map((message) => message.text)).toEqual(['Try /prospect form']);
    expect(ben.reads('leads').some((message) => message.text === 'Try /prospect form')).toBe(false);
    const loud = await ana.command('/prospect loud');
    expect(loud.posted.map((message) => message.text)).toEqual(['Everybody reads this']);
  });

  test('a command that nobody acknowledges is a failure that the person sees', async () => {
    const { result } = await ana.command('/prospect silence');
    expect(result).toEqual({ ok: false, error: 'not_acknowledged' });
  });

  test('a form shows its errors, keeps its first values, and becomes a card whose button changes it', async () => {
    const { modal } = await ana.command('/prospect form');
    if (!modal) throw new Error('no modal');
    const empty = await ana.submit(modal);
    expect(empty.result).toEqual({ ok: false, error: 'invalid_values', problems: { Person: 'required' } });
    const wrong = await ana.submit(modal, { Person: 'Nobody' });
    expect(wrong.modal?.errors).toEqual({ Person: 'Name a person.' });
    const right = await ana.submit(modal, { Person: 'Zoe', Size: 'Large' });
    expect(right.modal).toBeNull();
    expect(bot.values.at(-1)).toEqual({
      Company: { v: { type: 'plain_text_input', value: 'Acme' } },
      Person: { v: { type: 'plain_text_input', value: 'Zoe' } },
      Size: {
        v: {
          type: 'static_select',
          selected_option: { text: { type: 'plain_text', text: 'Large' }, value: 'large' },
        },
      },
    });
    const [message] = right.posted;
    if (!message) throw new Error('no card');
    const { changed } = await ben.click(message, 'Approve and Send');
    expect(changed.map((one) => one.ts)).toEqual([message.ts]);
    expect(ben.reads('leads').find((one) => one.ts === message.ts)?.text).toBe('Approved by <@UABEN>');
    expect(slack.count('chat.update', (call) => call.args.ts === message.ts)).toBe(1);
  });

  test('a submission may lay a second modal on top, and closing it goes back to the first', async () => {
    const { modal } = await ana.command('/prospect form');
    if (!modal) throw new Error('no modal');
    const pushed = await ana.submit(modal, { Person: 'Again' });
    expect(ana.state().modals.map((view) => view.title)).toEqual(['New lead', 'Second']);
    if (!pushed.modal) throw new Error('nothing on top');
    const back = await ana.close(pushed.modal);
    expect(back.modal?.id).toBe(modal.id);
    await ana.close(modal);
    expect(bot.heard.filter((one) => one === 'closed')).toHaveLength(2);
  });

  test('a click on a private message changes it through its response URL', async () => {
    await api.chat.postEphemeral({ channel: 'CALEADS', user: 'UAANA', ...card('Only you') });
    const message = ana.reads('leads').at(-1);
    if (!message) throw new Error('no message');
    expect(ben.reads('leads').some((one) => one.ts === message.ts)).toBe(false);
    await ana.click(message, 'lead.approve');
    expect(ana.reads('leads').find((one) => one.ts === message.ts)?.text).toBe('Approved');
  });

  test('a file and a person chosen in a form arrive as Slack describes them', async () => {
    const { modal } = await ana.command('/prospect import');
    if (!modal) throw new Error('no modal');
    const File = await ana.file('leads.csv', 'email\nzoe@acme.example\n');
    const done = await ana.submit(modal, { File, Owner: 'Ben Okoro' });
    expect([done.result, done.modal]).toEqual([{ ok: true }, null]);
    expect(bot.values.at(-1)).toMatchObject({
      File: { v: { type: 'file_input', files: [{ name: 'leads.csv', mimetype: 'text/csv', size: 23 }] } },
      Owner: { v: { type: 'users_select', selected_user: 'UABEN' } },
    });
  });

  test('menus and feedback buttons send what was picked', async () => {
    await api.chat.postMessage({ channel: 'CALEADS', ...menus });
    const message = ana.sees('leads', 'Menus');
    await ana.choose(message, 'lead.more', 'Send Now');
    expect(bot.values.at(-1)).toMatchObject({ type: 'overflow', selected_option: { value: 'send now' } });
    await ana.choose(message, 'lead.feedback', 'Bad fit');
    expect(bot.values.at(-1)).toMatchObject({ type: 'feedback_buttons', value: 'bad' });
    expect(() => ana.choose(message, 'lead.more', 'Fly')).toThrow(/does not offer "Fly"/);
  });

  test('pressing what is not there says what is', async () => {
    await api.chat.postMessage({ channel: 'CALEADS', ...card('A lead') });
    const message = ana.reads('leads').at(-1);
    if (!message) throw new Error('no message');
    expect(() => ana.click(message, 'Launch')).toThrow(/There is no "Launch".*Approve and Send, Edit/);
    expect(ana.sees('leads', 'A lead').ts).toBe(message.ts);
    expect(() => ana.sees('leads', 'A unicorn')).toThrow(/reads no "A unicorn"/);
  });

  test('App Home is published when it is opened', async () => {
    expect(JSON.stringify((await ben.home()).blocks)).toContain('Hello UABEN');
  });

  test('a direct message reaches the app, a word in a channel does not', async () => {
    await api.conversations.open({ users: 'UABEN' });
    const im = ben.state().channels.find((channel) => channel.kind === 'im');
    const answer = await ben.says(im?.id ?? '', 'hello bot');
    expect(answer.posted.map((message) => message.text)).toEqual(['I read that']);
    await ben.says('leads', 'send it now');
    expect(bot.heard).not.toContain('message send it now');
  });

  test('a message shortcut and an external menu reach the app', async () => {
    await api.chat.postMessage({ channel: 'leads', text: 'Someone to add' });
    const message = ana.reads('leads').at(-1);
    if (!message) throw new Error('no message');
    expect((await ana.shortcut(message, 'lead.add')).result.ok).toBe(true);
    expect(bot.heard).toContain('shortcut');
    const offered = await slack.act('TA', {
      kind: 'options',
      userId: 'UAANA',
      viewId: null,
      actionId: 'lead.company',
      blockId: 'b',
      value: 'Nor',
    });
    expect(offered).toMatchObject({ ok: true, options: [{ text: { text: 'Nor Ltd' } }] });
  });

  test('two teams never meet', async () => {
    const bea = person(slack, 'TB', 'UBBEN');
    const before = ana.reads('leads').length;
    const { modal } = await bea.command('/prospect form');
    if (!modal) throw new Error('no modal');
    expect((await bea.submit(modal, { Person: 'Yun' })).posted).toHaveLength(1);
    expect(ana.reads('leads')).toHaveLength(before);
    expect(await slack.act('TA', { kind: 'view_closed', userId: 'UBBEN', viewId: modal.id })).toEqual({
      ok: false,
      error: 'user_not_found',
    });
    await expect(api.chat.postMessage({ channel: 'CBLEADS', text: 'x' })).rejects.toThrow(
      'channel_not_found',
    );
  });

  test('delivered twice, a click arrives twice', async () => {
    await api.chat.postMessage({ channel: 'leads', ...card('Twice') });
    const message = ana.reads('leads').at(-1);
    if (!message) throw new Error('no message');
    slack.deliverTwice = true;
    const before = bot.heard.filter((one) => one === 'approve by UAANA').length;
    await ana.click(message, 'lead.approve');
    slack.deliverTwice = false;
    expect(bot.heard.filter((one) => one === 'approve by UAANA')).toHaveLength(before + 2);
  });

  test('a trigger opens one modal, once', async () => {
    await ana.command('/prospect form');
    const used = slack.calls.filter((call) => call.method === 'views.open').at(-1)?.args.trigger_id;
    const again = api.views.open({ trigger_id: String(used), view: form });
    await expect(again).rejects.toThrow('exchanged_trigger_id');
    await expect(api.views.open({ trigger_id: 'made up', view: form })).rejects.toThrow('invalid_trigger_id');
  });

  test('a removed app hears of it and is locked out', async () => {
    await slack.removeApp('TB');
    await slack.idle();
    expect(other.heard).toEqual(expect.arrayContaining(['revoked', 'uninstalled']));
    await expect(other.app.client.auth.test()).rejects.toThrow('account_inactive');
    expect((await person(slack, 'TB', 'UBBEN').command('/prospect help')).result).toEqual({
      ok: false,
      error: 'app_not_installed',
    });
  });
});
