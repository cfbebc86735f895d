// Every sentence that a person reads, in French. One file an area; the same keys in every language (a test holds that).
import { finding } from './fr/finding.ts';
import { health } from './fr/health.ts';
import { intake } from './fr/intake.ts';
import { learning } from './fr/learning.ts';
import { limits } from './fr/limits.ts';
import { linkedin } from './fr/linkedin.ts';
import { mail } from './fr/mail.ts';
import { mailboxes } from './fr/mailboxes.ts';
import { operations } from './fr/operations.ts';
import { owners } from './fr/owners.ts';
import { replies } from './fr/replies.ts';
import { research } from './fr/research.ts';
import { review } from './fr/review.ts';
import { sandbox } from './fr/sandbox.ts';
import { scoring } from './fr/scoring.ts';
import { slack } from './fr/slack.ts';
import { sources } from './fr/sources.ts';
import { tracking } from './fr/tracking.ts';

export const fr = {
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
