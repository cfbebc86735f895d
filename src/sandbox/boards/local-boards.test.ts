// The local boards say no where the real ones do.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allCompanies } from '../universe/companies.ts';
import { type LocalBoards, startLocalBoards } from './local-boards.ts';

let boards: LocalBoards;
let realNow = 0;
beforeAll(async () => {
  boards = await startLocalBoards({ now: () => new Date('2026-11-22T10:00:00Z'), realNow: () => realNow });
});
afterAll(() => boards.close());

const get = (path: string, init: RequestInit = {}) => fetch(`${boards.url}/${path}`, init);
const tokenOn = (board: string): string =>
  [...allCompanies()].find((company) => company.board === board)?.boardToken ?? '';

it.each([
  ['boards-api.greenhouse.io/v1/boards/nobody/jobs', 404],
  ['boards-api.greenhouse.io/v1/boards/nobody', 404],
  ['api.lever.co/v0/postings/nobody?mode=json', 404],
  ['api.ashbyhq.com/posting-api/job-board/nobody', 404],
  ['apply.workable.com/api/v1/widget/accounts/nobody', 404],
  ['nobody.recruitee.com/api/offers/', 404],
  ['nobody.recruitee.com/api/offers', 404],
  ['api.smartrecruiters.com/v1/companies/nobody/postings', 200],
  ['jobs.lever.co/nobody', 404],
])('%s is %i', async (path, status) => {
  expect((await get(path)).status).toBe(status);
});

it('an account of SmartRecruiters that nobody has is an empty list, and capitals matter', async () => {
  const token = tokenOn('smartrecruiters');
  const found = async (name: string) => {
    const answer = await get(`api.smartrecruiters.com/v1/companies/${name}/postings?limit=100&offset=0`);
    return (await answer.json()) as { totalFound: number };
  };
  expect((await found(token)).totalFound).toBeGreaterThan(0);
  expect((await found(token.toUpperCase())).totalFound).toBe(0);
});

it('nothing is posted to a board', async () => {
  expect((await get(`api.lever.co/v0/postings/${tokenOn('lever')}`, { method: 'POST' })).status).toBe(404);
});

it('Workable answers twenty times in a hundred seconds', async () => {
  realNow = 1_000_000;
  const path = `apply.workable.com/api/v1/widget/accounts/${tokenOn('workable')}?details=false`;
  for (let times = 0; times < 20; times += 1) expect((await get(path)).status).toBe(200);
  const refused = await get(path);
  expect([refused.status, await refused.text()]).toEqual([429, 'error code: 1015']);
  realNow += 100_001;
  expect((await get(path)).status).toBe(200);
});

it('counts what each board is asked', async () => {
  const before = boards.asked('ashby');
  await get('api.ashbyhq.com/posting-api/job-board/nobody');
  expect(boards.asked('ashby') - before).toBe(1);
});
