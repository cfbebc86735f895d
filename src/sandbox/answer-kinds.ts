// What a prospect of the sandbox may answer; also the one list that the page's requests are checked against.

export const answerKinds = [
  'interested',
  'question',
  'not_now',
  'not_interested',
  'wrong_person',
  'out_of_office',
  'unsubscribe_words',
  'bounce',
  'custom',
] as const;
