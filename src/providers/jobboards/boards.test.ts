// What each board writes (fixtures of invented companies), whole and with half of it missing.
import { describe, expect, it } from 'vitest';
import { Unavailable } from '#lib/errors.ts';
import { ashby } from './ashby.ts';
import type { Board } from './board.ts';
import { greenhouse } from './greenhouse.ts';
import { lever } from './lever.ts';
import { recruitee } from './recruitee.ts';
import { smartrecruiters } from './smartrecruiters.ts';
import { workable } from './workable.ts';

const answer = (text: string) => ({ status: 200, headers: new Headers(), text });
const read = (board: Board, text: string) =>
  board.readPage(answer(text), { board: board.name, token: 'nord', eu: false });

const whole: readonly [Board, string, object][] = [
  [
    greenhouse,
    `{"jobs":[{"id":9007199254740993,"title":"CTO","company_name":"Nord","absolute_url":"https://boards.greenhouse.io/nord/jobs/1",
      "location":{"name":"Lille"},"offices":[{"name":"Paris"}],"first_published":"2026-11-02T13:53:38-05:00","updated_at":"2026-11-20T00:00:00Z"}]}`,
    {
      id: '9007199254740993',
      publishedAt: new Date('2026-11-02T18:53:38Z'),
      places: ['Lille', 'Paris'],
      employer: 'Nord',
    },
  ],
  [
    lever,
    `[{"id":"a-1","text":"CTO","createdAt":1793620418000,"country":"FR","categories":{"location":"Lille","allLocations":["Lille"]},
      "hostedUrl":"https://jobs.lever.co/nord/a-1","descriptionPlain":"Nord","additionalPlain":"nord.example"}]`,
    {
      publishedAt: new Date(1_793_620_418_000),
      places: ['FR', 'Lille', 'Lille'],
      employer: null,
      text: 'Nord\nnord.example',
    },
  ],
  [
    ashby,
    `{"apiVersion":"1","jobs":[{"id":"b-1","title":"CTO","location":"Lille","secondaryLocations":[{"location":"Paris"}],"isListed":true,
      "publishedAt":"2026-11-02T16:21:55.393+00:00","jobUrl":"https://jobs.ashbyhq.com/nord/b-1"},{"id":"b-2","title":"No","isListed":false}]}`,
    { publishedAt: new Date('2026-11-02T16:21:55.393Z'), places: ['Lille', 'Paris'] },
  ],
  [
    workable,
    `{"name":"Nord","jobs":[{"shortcode":"C1","title":"CTO","city":"Lille","country":"France","url":"https://apply.workable.com/j/C1","published_on":"2026-11-02"}]}`,
    { publishedAt: new Date('2026-11-02'), places: ['Lille', 'France'], employer: 'Nord' },
  ],
  [
    smartrecruiters,
    `{"totalFound":1,"content":[{"id":"d1","name":"CTO","company":{"name":"Nord"},"releasedDate":"2026-11-02T10:00:00.000Z","location":{"city":"Lille","country":"fr"}}]}`,
    { url: 'https://jobs.smartrecruiters.com/nord/d1', places: ['fr', 'Lille'], employer: 'Nord' },
  ],
  [
    recruitee,
    `{"offers":[{"id":5,"title":"CTO","company_name":"Nord","careers_url":"https://nord.recruitee.com/o/cto","published_at":"2026-11-02 16:02:37 UTC","country_code":"FR"}]}`,
    { id: '5', publishedAt: new Date('2026-11-02T16:02:37Z'), places: ['FR'], employer: 'Nord' },
  ],
];

const bare: readonly [Board, string][] = [
  [greenhouse, '{"jobs":[{"id":1}]}'],
  [lever, '[{"id":"1"}]'],
  [ashby, '{"jobs":[{"id":"1","title":null,"publishedAt":"soon"}]}'],
  [workable, '{"jobs":[{}]}'],
  [smartrecruiters, '{"totalFound":1,"content":[{"id":"1","company":null,"location":{}}]}'],
  [recruitee, '{"offers":[{"id":1,"published_at":""}]}'],
];

describe('an ad', () => {
  it.each(whole)('is read from $name', (board, text, expected) => {
    const { ads } = read(board, text);
    expect(ads).toHaveLength(1);
    expect(ads[0]).toMatchObject({ title: 'CTO', ...expected });
  });

  it.each(bare)('of which $name says nothing has nothing', (board, text) => {
    const [ad] = read(board, text).ads;
    expect(ad).toMatchObject({ title: '', publishedAt: null, places: [], employer: null, text: '' });
  });

  it('is none on an empty list', () => {
    expect(read(workable, '{"name":"Nord"}').ads).toEqual([]);
    expect(read(smartrecruiters, '{"totalFound":0,"content":[]}')).toEqual({ ads: [], more: false });
  });

  it.each(whole)('is not looked for in what is no answer of $name', (board) => {
    for (const text of ['<html></html>', '{"jobs":', '17', '{"error":"x"}']) {
      if (board === workable && text.includes('error')) continue;
      expect(() => read(board, text)).toThrow(Unavailable);
    }
  });
});

describe('the address of a list', () => {
  const url = (board: Board, token: string, page = 0) =>
    board.pageUrl({ board: board.name, token, eu: true }, page);

  it('cannot be led astray by a name', () => {
    for (const [board] of whole) {
      const address = url(board, '../../admin?x=1#');
      if (address !== null) expect(new URL(address).pathname).not.toContain('/admin');
    }
    expect(url(recruitee, 'evil.example/x')).toBeNull();
  });

  it('goes on page by page where the board has pages', () => {
    expect(url(lever, 'nord', 1)).toBe(
      'https://api.eu.lever.co/v0/postings/nord?mode=json&skip=100&limit=100',
    );
    expect(url(smartrecruiters, 'Nord', 2)).toMatch(/limit=100&offset=200$/);
    expect(url(greenhouse, 'nord', 1)).toBeNull();
  });
});
