// What a company's public web site said when it was read. Kept with the company, so the shape is a schema.
import { z } from 'zod';

const sitePageKinds = ['home', 'about', 'careers'] as const;
export type SitePageKind = (typeof sitePageKinds)[number];

const sitePageSchema = z.object({
  kind: z.enum(sitePageKinds),
  url: z.string(),
  title: z.string(),
  /** Meta description; empty when there is none. */
  summary: z.string(),
  /** Visible text, folded, at most 4,000 characters. Untrusted. */
  text: z.string(),
  /** Language tag of the page, lower case; null when it does not say. */
  language: z.string().nullable(),
});
export type SitePage = Readonly<z.infer<typeof sitePageSchema>>;

export const jobBoardNames = [
  'greenhouse',
  'lever',
  'ashby',
  'workable',
  'smartrecruiters',
  'recruitee',
] as const;
export type JobBoardName = (typeof jobBoardNames)[number];

export const siteTroubles = [
  'no_site',
  'unreachable',
  'parked',
  'redirect_loop',
  'too_large',
  'not_html',
  'robots',
  'private_address',
  'slow',
] as const;
export type SiteTrouble = (typeof siteTroubles)[number];

export const siteReportSchema = z.object({
  /** Host that answered in the end. */
  host: z.string(),
  pages: z.array(sitePageSchema).readonly(),
  /** Boards that its pages link to, with the company's name there. */
  boards: z.array(z.object({ board: z.enum(jobBoardNames), token: z.string(), url: z.string() })).readonly(),
  trouble: z.enum(siteTroubles).nullable(),
  readAt: z.date(),
});
export type SiteReport = Readonly<z.infer<typeof siteReportSchema>>;
