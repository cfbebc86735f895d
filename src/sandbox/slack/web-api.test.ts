// The Web API as the official client meets it: tokens, refusals by their names, files, response URLs, faults.
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { card, form, seed } from './fixtures/bot.ts';
import { type LocalSlack, startLocalSlack } from './local-slack.ts';

const client = (slack: LocalSlack, token: string): WebClient =>
  new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });

describe('the Web API', () => {
  let slack: LocalSlack;
  let api: WebClient;
  const wall = { ms: Date.now() };
  const said = { ms: Date.UTC(2026, 0, 5, 9) };
  beforeAll(async () => {
    slack = await startLocalSlack({
      teams: [seed('A'), seed('B')],
      now: () => said.ms,
      wallClock: () => wall.ms,
      clientId: '1.2',
      clientSecret: 'hush',
    });
    api = client(slack, 'xoxb-A');
  });
  afterAll(() => slack.close());
  const refused = (call: Promise<unknown>, error: string) => expect(call).rejects.toThrow(error);

  test('knows its tokens and names the team', async () => {
    expect(await api.auth.test()).toMatchObject({ team_id: 'TA', user_id: 'UABOT', bot_id: 'BABOT' });
    await refused(client(slack, 'xoxb-garbage').auth.test(), 'invalid_auth');
    await refused(client(slack, 'xoxb-A').apiCall('views.fold'), 'unknown_method');
    await refused(client(slack, 'xoxb-A').apiCall('apps.connections.open'), 'invalid_auth');
  });

  test('posts by id, by name and to a person', async () => {
    for (const channel of ['CALEADS', 'leads', '#leads']) {
      expect((await api.chat.postMessage({ channel, text: 'Hi' })).channel).toBe('CALEADS');
    }
    const direct = await api.chat.postMessage({ channel: 'UABEN', text: 'Psst' });
    expect(direct.channel).toMatch(/^D/);
    expect(slack.directMessages('TA', 'UABEN').map((message) => message.text)).toEqual(['Psst']);
  });

  test('refuses by the names that Slack uses', async () => {
    await refused(api.chat.postMessage({ channel: 'nowhere', text: 'x' }), 'channel_not_found');
    await refused(api.chat.postMessage({ channel: 'other', text: 'x' }), 'not_in_channel');
    await refused(api.chat.postMessage({ channel: 'secret', text: 'x' }), 'channel_not_found');
    await refused(api.chat.postMessage({ channel: 'leads', text: '' }), 'no_text');
    await refused(api.chat.postMessage({ channel: 'leads', blocks: card('x').blocks, text: '' }), 'no_text');
    await refused(api.chat.update({ channel: 'CALEADS', ts: '1.2', text: 'x' }), 'message_not_found');
    await refused(
      api.chat.postEphemeral({ channel: 'CALEADS', user: 'UZZZ', text: 'x' }),
      'user_not_in_channel',
    );
    const { ts = '' } = await api.chat.postMessage({ channel: 'leads', text: 'x' });
    await refused(api.chat.update({ channel: 'CALEADS', ts, text: 'x'.repeat(4001) }), 'msg_too_long');
    await slack.act('TA', {
      kind: 'message',
      userId: 'UABEN',
      channelId: 'CALEADS',
      text: 'mine',
      threadTs: null,
    });
    const mine = slack.messages('TA', 'leads').at(-1)?.ts ?? '';
    await refused(api.chat.update({ channel: 'CALEADS', ts: mine, text: 'x' }), 'cant_update_message');
    const whisper = await api.chat.postEphemeral({ channel: 'CALEADS', user: 'UABEN', text: 'x' });
    await refused(
      api.chat.update({ channel: 'CALEADS', ts: whisper.message_ts ?? '', text: 'x' }),
      'message_not_found',
    );
  });

  test('an update without blocks takes the buttons away, a deleted message is gone', async () => {
    const { ts = '' } = await api.chat.postMessage({ channel: 'leads', ...card('A lead') });
    const { message } = await api.chat.update({ channel: 'CALEADS', ts, text: 'Done' });
    expect(message).not.toHaveProperty('blocks');
    slack.deleteMessage('TA', 'leads', ts);
    await refused(api.chat.update({ channel: 'CALEADS', ts, text: 'x' }), 'message_not_found');
  });

  test('an archived channel takes nothing, a renamed one keeps its id', async () => {
    slack.rename('TB', 'leads', 'prospects');
    expect((await client(slack, 'xoxb-B').chat.postMessage({ channel: 'CBLEADS', text: 'x' })).ok).toBe(true);
    slack.archive('TB', 'prospects');
    await refused(client(slack, 'xoxb-B').chat.postMessage({ channel: 'CBLEADS', text: 'x' }), 'is_archived');
  });

  test('stamps follow the moved clock and never go back', async () => {
    const stamp = async () => Number((await api.chat.postMessage({ channel: 'leads', text: 'tick' })).ts);
    said.ms = Date.UTC(2027, 0, 1);
    const first = await stamp();
    said.ms = Date.UTC(2026, 0, 1);
    const second = await stamp();
    expect(Math.floor(first)).toBe(Date.UTC(2027, 0, 1) / 1000);
    expect(second).toBeGreaterThan(first);
  });

  test('says who somebody is, with the locale when asked', async () => {
    const { user } = await api.users.info({ user: 'UAANA', include_locale: true });
    expect(user).toMatchObject({
      locale: 'fr-FR',
      is_admin: true,
      tz: 'Europe/Paris',
      profile: { email: 'ana@team.example' },
    });
    expect((await api.users.info({ user: 'UAGUS' })).user).toMatchObject({
      is_restricted: true,
      is_admin: false,
    });
    await refused(api.users.info({ user: 'UBANA' }), 'user_not_found');
  });

  test('pages through its channels', async () => {
    const page = await api.conversations.list({ limit: 1, types: 'public_channel' });
    const next = await api.conversations.list({
      limit: 1,
      cursor: page.response_metadata?.next_cursor ?? '',
    });
    expect([page.channels?.[0]?.name, next.channels?.[0]?.name]).toEqual(['leads', 'other']);
    expect(next.response_metadata?.next_cursor).toBe('');
  });

  test('a file goes up in three steps and comes down only with the token of its team', async () => {
    await api.filesUploadV2({
      channel_id: 'CALEADS',
      filename: 'rejected.csv',
      file: Buffer.from('a,b\n1,2\n'),
    });
    expect(slack.messages('TA', 'leads').at(-1)?.fileNames).toEqual(['rejected.csv']);
    const file = await slack.upload('TA', 'UAANA', {
      name: 'leads.csv',
      bytes: Buffer.from('email\nzoe@x.example'),
    });
    const get = (token: string) =>
      fetch(String(file.url_private_download), { headers: { authorization: `Bearer ${token}` } });
    expect(await (await get('xoxb-A')).text()).toBe('email\nzoe@x.example');
    expect(await (await get('xoxb-B')).text()).toContain('Sign in');
  });

  test('a stale version of a view is refused, an external id is unique', async () => {
    const view = { type: 'home' as const, external_id: 'home-1', blocks: card('x').blocks };
    const published = await api.views.publish({ user_id: 'UAANA', view });
    const id = published.view?.id ?? '';
    await api.views.update({ external_id: 'home-1', view });
    await refused(api.views.update({ view_id: id, hash: published.view?.hash ?? '', view }), 'hash_conflict');
    await refused(api.views.publish({ user_id: 'UAANA', hash: 'old', view }), 'hash_conflict');
    const modal = { ...form, external_id: 'home-1' };
    await refused(api.views.open({ trigger_id: 'x', view: modal }), 'duplicate_external_id');
  });

  test('one code installs once', async () => {
    const back = 'http://127.0.0.1/slack/oauth_redirect';
    const page = await fetch(
      `${slack.url}/oauth/v2/authorize?team=TB&state=s&redirect_uri=${encodeURIComponent(back)}`,
      {
        redirect: 'manual',
      },
    );
    const location = new URL(page.headers.get('location') ?? '');
    const exchange = () =>
      api.oauth.v2.access({
        code: location.searchParams.get('code') ?? '',
        client_id: '1.2',
        client_secret: 'hush',
      });
    expect(await exchange()).toMatchObject({ access_token: 'xoxb-B', team: { id: 'TB' } });
    await refused(exchange(), 'invalid_code');
    expect(location.searchParams.get('state')).toBe('s');
  });

  test('faults strike as often as they were asked to', async () => {
    slack.fail({ method: 'chat.postMessage', retryAfterS: 7 });
    const limited = await api.chat.postMessage({ channel: 'leads', text: 'x' }).catch((error) => error);
    expect(limited).toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 7 });
    slack.fail({ method: /^chat\./, status: 500, times: 2 });
    await refused(api.chat.postMessage({ channel: 'leads', text: 'x' }), '500');
    await refused(api.chat.postEphemeral({ channel: 'CALEADS', user: 'UABEN', text: 'x' }), '500');
    expect((await api.chat.postMessage({ channel: 'leads', text: 'x' })).ok).toBe(true);
  });

  test('a call may fail after it was carried out', async () => {
    const before = slack.messages('TA', 'leads').length;
    slack.fail({ method: 'chat.postMessage', status: 503, applied: true });
    await refused(api.chat.postMessage({ channel: 'leads', text: 'x' }), '503');
    expect(slack.messages('TA', 'leads')).toHaveLength(before + 1);
  });
});

describe('the pace of a channel, when it is held', () => {
  test('a second post within a second is answered 429, another channel is not', async () => {
    const slack = await startLocalSlack({ teams: [seed('A')], enforceRate: true });
    const api = client(slack, 'xoxb-A');
    const post = (channel: string) => api.chat.postMessage({ channel, text: 'x' });
    await post('CALEADS');
    expect(await post('CALEADS').catch((error) => error.retryAfter)).toBe(1);
    expect((await post('UABEN')).ok).toBe(true);
    await slack.close();
  });
});
