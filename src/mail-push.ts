// Who may call when mail comes in, from the configuration. Part of the composition root: only ground.ts calls it.
import type { Config } from '#config/config.ts';
import { keyedHash } from '#lib/crypto.ts';
import type { MailPush } from '#ports/mail-push.ts';
import { createPushCaller } from '#providers/google/push.ts';

/** Gmail needs a topic and its account, Graph a secret of ours; what is missing does not call. */
export function createMailPush({ google, microsoft, hooksSecret }: Config): MailPush {
  return {
    google: google?.push ? createPushCaller(google, google.push.account) : null,
    microsoft:
      microsoft && hooksSecret
        ? { clientState: (mailboxId) => keyedHash(hooksSecret, `graph/${mailboxId}`) }
        : null,
  };
}
