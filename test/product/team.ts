// The teams of the journeys, by letter: Ana (admin), Ben (approver) and Gus (guest), one review channel, and the
// settings that such a team would make.
import type { SeededTeam } from '#sandbox/slack/seed.ts';

/** Everything in Slack that belongs to one team. Ids end in the letter, so that two teams never share one. */
export function teamOf(letter: string): SeededTeam {
  const domain = `team-${letter.toLowerCase()}.example`;
  const user = (name: string, realName: string, more: Partial<SeededTeam['users'][number]> = {}) => ({
    ...{ id: `U0${name.toUpperCase()}${letter}`, name, realName, email: `${name}@${domain}` },
    ...{ isAdmin: false, isOwner: false, isGuest: false, tz: 'Europe/Paris', locale: 'en-GB' },
    ...more,
  });
  return {
    ...{ id: `T0TEAM${letter}`, name: `Team ${letter}`, domain: `team-${letter.toLowerCase()}` },
    ...{ botToken: `xoxb-test-${letter}`, appToken: 'xapp-test', botUserId: `U0BOT${letter}` },
    appId: 'A0PROSPECT',
    users: [
      user('ana', 'Ana Costa', { isAdmin: true }),
      user('ben', 'Ben Martin'),
      user('gus', 'Gus Guest', { isGuest: true, email: 'gus@elsewhere.example' }),
    ],
    channels: [{ id: `C0PROSPECTS${letter}`, name: 'prospects', private: false, botIsMember: true }],
  };
}

/** The settings document of a team: everything that a first approval needs. */
export function settingsOf(letter: string): Record<string, unknown> {
  const valueProposition =
    'Every branch gets its own running environment.\n\nChaque branche a son propre environnement.';
  const caseStudy = {
    title: 'How Tidewater did it',
    text: 'Tidewater replaced nine shared servers in a month.',
  };
  return {
    version: 1,
    review: { channel: 'prospects' },
    threshold: 50,
    sender: {
      company: `Team ${letter}`,
      postalAddress: '1 rue du Port, 69002 Lyon, France',
      privacyContact: `privacy@team-${letter.toLowerCase()}.example`,
    },
    segments: [
      {
        name: 'Engineering leaders',
        languages: ['en', 'fr'],
        icp: {
          industries: ['Software'],
          roles: ['CTO', 'VP Engineering'],
          sizes: [{ min: 20, max: 500 }],
          countries: ['FR', 'GB', 'JP', 'US'],
        },
        offer: {
          valueProposition,
          proofPoints: ['Set up in an afternoon.', 'Prêt en une après-midi.'],
          caseStudies: [caseStudy],
        },
      },
    ],
  };
}
