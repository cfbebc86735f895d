import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalApify, startLocalApify } from './local-apify.ts';

const token = 'local-apify-token';
let apify: LocalApify;
beforeEach(async () => {
  apify = await startLocalApify({ token, runMs: null });
});
afterEach(() => apify.close());

describe('the local Apify refuses', () => {
  const ask = async (path: string, body: object = {}): Promise<[number, string]> => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${apify.url}/v2/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const said = await answer.json();
    return [answer.status, String(said.error?.type ?? said.data?.status)];
  };
  const actor = 'actors/jobscrawler~leads-finder/runs';
  const limits = 'maxItems=5&maxTotalChargeUsd=1';

  it.each([
    ['a start without a limit of results', `${actor}?maxTotalChargeUsd=1`, {}, [400, 'invalid-parameter']],
    ['a start without a limit of money', `${actor}?maxItems=5`, {}, [400, 'invalid-parameter']],
    ['an actor that it does not know', `actors/nobody~nothing/runs?${limits}`, {}, [404, 'record-not-found']],
    [
      'an input field that the actor does not know',
      `${actor}?${limits}`,
      { titles: [] },
      [400, 'invalid-input'],
    ],
    [
      'a text where a list belongs',
      `${actor}?${limits}`,
      { contact_job_titles: 'CTO' },
      [400, 'invalid-input'],
    ],
    [
      'webhooks that are no base64 of JSON',
      `${actor}?${limits}&webhooks=e30`,
      {},
      [400, 'invalid-parameter'],
    ],
    ['nothing of a good start', `${actor}?${limits}`, { contact_job_titles: ['CTO'] }, [201, 'READY']],
  ])('%s', async (...[, path, body, expected]) => {
    expect(await ask(path, body)).toEqual(expected);
  });

  it('whoever has no token', async () => {
    const answer = await fetch(`${apify.url}/v2/actor-runs/x`);
    expect(answer.status).toBe(401);
  });
});
