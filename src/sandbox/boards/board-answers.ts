// How each board writes its ads (facts about the six public APIs), gaps included: dates that the list leaves out.
import type { JobBoardName } from '#domain/site-report.ts';
import type { Account, Listed } from './listing.ts';

/** Greenhouse leaves the date out of every fourth ad's line, and every twelfth ad never had one. */
export const undatedInList = ({ id }: Pick<Listed, 'id'>): boolean => id % 4 === 0;
export const neverDated = ({ id }: Pick<Listed, 'id'>): boolean => id % 12 === 0;

type Page = { readonly skip: number; readonly limit: number };

/** The body of a list. */
export function listOf(account: Account, page: Page): object {
  return lists[account.board](account, page);
}

const lists: Readonly<Record<JobBoardName, (account: Account, page: Page) => object>> = {
  greenhouse: (account) => ({
    jobs: account.jobs.map((job) => greenhouseJob(account, job, false)),
    meta: { total: account.jobs.length },
  }),
  lever: (account, { skip, limit }) =>
    account.jobs.slice(skip, skip + limit).map((job) => ({
      id: `${job.id}-1f2e`,
      text: job.title,
      createdAt: job.publishedAt.getTime(),
      country: job.country,
      categories: {
        team: 'Team',
        department: 'Department',
        location: job.city,
        commitment: 'Full-time',
        allLocations: [job.city],
      },
      workplaceType: 'hybrid',
      hostedUrl: `https://jobs.lever.co/${account.token}/${job.id}`,
      applyUrl: `https://jobs.lever.co/${account.token}/${job.id}/apply`,
      descriptionPlain: words(account, job),
      lists: [],
    })),
  ashby: (account) => ({
    apiVersion: '1',
    jobs: [
      ...account.jobs,
      ...account.jobs.slice(0, 1).map((job) => ({ ...job, id: job.id + 9, title: 'Not listed' })),
    ].map((job) => ({
      id: String(job.id),
      title: job.title,
      location: job.city,
      secondaryLocations: [],
      department: 'Department',
      team: 'Team',
      isListed: job.title !== 'Not listed',
      isRemote: false,
      workplaceType: 'Hybrid',
      descriptionHtml: `<p>${words(account, job)}</p>`,
      descriptionPlain: words(account, job),
      publishedAt: job.publishedAt.toISOString().replace('Z', '+00:00'),
      employmentType: 'FullTime',
      jobUrl: `https://jobs.ashbyhq.com/${account.token}/${job.id}`,
      applyUrl: `https://jobs.ashbyhq.com/${account.token}/${job.id}/application`,
    })),
  }),
  workable: (account) => ({
    name: account.employer,
    jobs: account.jobs.map((job) => ({
      shortcode: `W${job.id}`,
      title: job.title,
      city: job.city,
      state: null,
      country: job.country,
      telecommuting: false,
      url: `https://apply.workable.com/j/W${job.id}`,
      published_on: job.publishedAt.toISOString().slice(0, 10),
      employment_type: 'Full-time',
    })),
  }),
  smartrecruiters: (account, { skip, limit }) => ({
    offset: skip,
    limit,
    totalFound: account.jobs.length,
    content: account.jobs.slice(skip, skip + limit).map((job) => ({
      id: String(job.id),
      name: job.title,
      company: { name: account.employer },
      releasedDate: job.publishedAt.toISOString(),
      location: { city: job.city, region: null, country: job.country.toLowerCase(), remote: false },
      typeOfEmployment: { label: 'Full-time' },
    })),
  }),
  recruitee: (account) => ({
    offers: account.jobs.map((job) => ({
      id: job.id,
      slug: `job-${job.id}`,
      title: job.title,
      status: 'published',
      company_name: account.employer,
      careers_url: `https://${account.token}.recruitee.com/o/job-${job.id}`,
      published_at: job.publishedAt
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z/, ' UTC'),
      city: job.city,
      country_code: job.country,
      description: `<p>${words(account, job)}</p>`,
    })),
  }),
};

/** One ad of Greenhouse; alone it has its words and mostly its date. */
export function greenhouseJob(account: Account, job: Listed, whole: boolean): object {
  const dated = whole ? !neverDated(job) : !undatedInList(job);
  return {
    id: job.id,
    internal_job_id: job.id - 1,
    title: job.title,
    company_name: account.employer,
    absolute_url: `https://boards.greenhouse.io/${account.token}/jobs/${job.id}`,
    location: { name: job.city },
    ...(dated ? { first_published: job.publishedAt.toISOString() } : {}),
    updated_at: new Date(job.publishedAt.getTime() + 3_600_000).toISOString(),
    requisition_id: null,
    metadata: null,
    ...(whole ? { content: `&lt;p&gt;${words(account, job)}&lt;/p&gt;`, departments: [], offices: [] } : {}),
  };
}

function words({ employer, domain }: Account, { title, city }: Listed): string {
  return `${employer} is looking for: ${title} (${city}). Write to jobs@${domain}.`;
}
