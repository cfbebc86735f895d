// Every sentence that a person reads, in English. One file an area; the same keys in every language (a test holds that).
import { finding } from './en/finding.ts';
import { health } from './en/health.ts';
import { intake } from './en/intake.ts';
import { learning } from './en/learning.ts';
import { limits } from './en/limits.ts';
import { linkedin } from './en/linkedin.ts';
import { mail } from './en/mail.ts';
import { mailboxes } from './en/mailboxes.ts';
import { operations } from './en/operations.ts';
import { owners } from './en/owners.ts';
import { replies } from './en/replies.ts';
import { research } from './en/research.ts';
import { review } from './en/review.ts';
import { sandbox } from './en/sandbox.ts';
import { scoring } from './en/scoring.ts';
import { slack } from './en/slack.ts';
import { sources } from './en/sources.ts';
import { tracking } from './en/tracking.ts';

export const en = {
  ...intake,
  ...finding,
  ...research,
  ...sources,
  ...scoring,
  ...learning,
  ...health,
  ...limits,
  ...linkedin,
  ...mail,
  ...mailboxes,
  ...owners,
  ...replies,
  ...review,
  ...slack,
  ...operations,
  ...sandbox,
  ...tracking,
} as const;
