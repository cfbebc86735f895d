// What a person says about a mail of which nobody knows whether it left: that it did, or that it shall leave again,
// which asks once more.
import { type Locale, say } from '#text/text.ts';
import { button } from '../blocks/element.ts';

/** It Was Sent and Send Again, in this order. */
export function unknownButtons(
  locale: Locale,
  { wasSent, again, value }: { wasSent: string; again: string; value: string },
) {
  const confirm = {
    title: say(locale, 'card.task.again.title'),
    text: say(locale, 'card.task.again.text'),
    confirm: say(locale, 'button.send_again'),
    deny: say(locale, 'button.keep'),
  };
  return [
    button({ id: wasSent, label: say(locale, 'button.was_sent'), value }),
    button({ id: again, label: say(locale, 'button.send_again'), value, confirm }),
  ];
}
