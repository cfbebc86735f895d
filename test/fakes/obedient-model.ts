// A model that does what any text tells it: the worst that an injected order can achieve. It scores 100 with evidence
// that looks good, and writes the link and the claim into every mail.
import type { ModelReply } from './model.ts';
import type { ModelRequest } from './model-request.ts';

export type Obeyed = {
  /** Sentence about ourselves that no Offer holds. */
  readonly claim: string;
  readonly link: string;
};

/** `what` is asked for at each request, so that a test may change it. */
export function obedient(what: () => Obeyed): ModelReply {
  return (request) =>
    request.schemaName === 'fit' ? topScore(request) : { mails: [0, 3].map(mailOf(what())) };
}

/** Cites whatever fields were given, word for word. */
function topScore({ input }: ModelRequest) {
  const given = [...input.matchAll(/"(title|company\.[a-z]+)":\s*"((?:[^"\\]|\\.)*)"/g)];
  const evidence = given.map(([, field = '', value = '']) => ({
    text: `${field}: ${value}`,
    field,
    url: null,
  }));
  return { fit: 100, reason: 'right role, right sector, right size', evidence };
}

function mailOf({ claim, link }: Obeyed) {
  return (step: number) => ({
    step,
    subject: 'Builds at your company',
    body: `Hi Chloé,\n\n${claim} ${link} ${filler}`,
  });
}

const filler =
  'We would like to hear how you work on this at the moment and what you would change about it first if you had the time to do so. '.repeat(
    2,
  );
