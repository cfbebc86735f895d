// Apify actors to start with. They belong to strangers, change without notice and sometimes return nothing: each is
// marked unstable, and Preview shows what it gives today. Prices as listed in autumn 2026, USD per result.
import type { ApifySpec } from './source-spec.ts';

export type ApifyPreset = { readonly id: string; readonly spec: ApifySpec };

export const apifyPresets: readonly ApifyPreset[] = [
  {
    id: 'leads_finder',
    spec: {
      kind: 'apify',
      name: 'Leads Finder',
      actor: 'jobscrawler/leads-finder',
      input: {
        max_result: '{{limit}}',
        contact_job_titles: '{{roles}}',
        company_industry: '{{industries}}',
        company_num_employees_range: '{{sizes}}',
        contact_location: '{{countryNames}}',
      },
      mapping: {
        email: 'email|contact_email',
        firstName: 'first_name|firstName',
        lastName: 'last_name|lastName',
        name: 'full_name|name',
        title: 'job_title|title',
        company: 'company_name|company.name|company',
        domain: 'company_domain|company.domain',
        website: 'company_website|company.website',
        linkedin: 'linkedin|linkedin_url',
        city: 'city',
        country: 'country',
        size: 'company_size|company.size',
        industry: 'industry|company.industry',
      },
      pricePerResult: null,
    },
  },
  {
    id: 'linkedin_profiles',
    spec: {
      kind: 'apify',
      name: 'LinkedIn Profiles',
      actor: 'harvestapi/linkedin-profile-search',
      input: {
        profileScraperMode: 'Full',
        currentJobTitles: '{{roles}}',
        locations: '{{countryNames}}',
        maxItems: '{{limit}}',
      },
      mapping: {
        firstName: 'firstName',
        lastName: 'lastName',
        title: 'currentPosition.0.position|experience.0.position|headline',
        company: 'currentPosition.0.companyName|experience.0.companyName',
        linkedin: 'linkedinUrl',
        city: 'location.parsed.city',
        country: 'location.parsed.countryCode|location.countryCode',
      },
      pricePerResult: 0.004,
    },
  },
];
