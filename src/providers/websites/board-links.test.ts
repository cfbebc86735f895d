import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardLink, boardLinks } from './board-links.ts';

describe('a job board that a page links to', () => {
  it.each([
    ['https://boards.greenhouse.io/acme', 'greenhouse', 'acme'],
    ['https://job-boards.greenhouse.io/acme/jobs/123', 'greenhouse', 'acme'],
    ['https://boards.greenhouse.io/embed/job_board/js?for=acme', 'greenhouse', 'acme'],
    ['https://boards.greenhouse.io/embed/job_app?token=1&for=acme', 'greenhouse', 'acme'],
    ['https://jobs.lever.co/acme?lever-source=site', 'lever', 'acme'],
    ['https://jobs.eu.lever.co/acme/123', 'lever', 'acme'],
    ['https://jobs.ashbyhq.com/Acme%20Robotics/embed', 'ashby', 'Acme Robotics'],
    ['https://apply.workable.com/acme/j/ABC/', 'workable', 'acme'],
    ['https://jobs.smartrecruiters.com/AcmeRobotics/74399', 'smartrecruiters', 'AcmeRobotics'],
    ['https://careers.smartrecruiters.com/AcmeRobotics', 'smartrecruiters', 'AcmeRobotics'],
    ['https://acme.recruitee.com/o/engineer', 'recruitee', 'acme'],
  ])('%s', (url, board, token) => {
    expect(boardLink(url)).toMatchObject({ board, token });
  });

  it.each([
    'https://boards.greenhouse.io/',
    'https://boards.greenhouse.io/embed/job_app?token=1',
    'https://www.greenhouse.io/acme',
    'https://boards.greenhouse.io.evil.example/acme',
    'https://apply.workable.com/j/ABC123',
    'https://www.recruitee.com/acme',
    'https://jobs.lever.co/..%2f..%2fadmin',
    'https://jobs.lever.co/%E0%A4%A',
    'https://jobs.lever.co/',
    'no address',
  ])('not %s', (url) => {
    expect(boardLink(url)).toBeNull();
  });

  it('is named once, with the address of the company’s page', () => {
    const found = boardLinks(['https://jobs.eu.lever.co/acme/1', 'https://jobs.eu.lever.co/acme/2']);
    expect(found).toEqual([{ board: 'lever', token: 'acme', url: 'https://jobs.eu.lever.co/acme' }]);
  });

  it('has a name that can stand in an address, whatever the link', () => {
    fc.assert(
      fc.property(
        fc.webPath(),
        fc.constantFrom('jobs.lever.co', 'boards.greenhouse.io', 'jobs.ashbyhq.com'),
        (path, host) => {
          const token = boardLink(`https://${host}${path}`)?.token ?? '';
          expect(token).not.toMatch(/[/\\?#%]|^\./);
        },
      ),
    );
  });
});
