// What a check of the doctor found. "wrong" is what was set up and does not work; "open" is what nobody has set up
// yet, which is fine. `todo` is what to do about it.
import type { Config } from '#config/config.ts';
import type { Settings } from '#domain/settings.ts';
import type { VendorCheck } from '#ports/vendor-check.ts';
import type { World } from '#ports/world.ts';
import type { TextKey, TextParams } from '#text/text.ts';

export type Said = { readonly key: TextKey; readonly params?: TextParams };

export type Finding = {
  readonly level: 'ok' | 'open' | 'wrong';
  readonly what: TextKey;
  readonly said: Said;
  readonly todo?: Said;
};

/** A database as the doctor met it. `absent` = the own one was never started. */
export type DatabaseState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreachable'; readonly why: string }
  | { readonly kind: 'behind'; readonly version: string; readonly missing: number }
  | { readonly kind: 'ready'; readonly version: string };

/** The workspaces of a database that answers and is migrated. */
export type Inside = {
  readonly world: World;
  readonly workspaces: readonly {
    readonly id: string;
    readonly name: string;
    readonly settings: Settings;
  }[];
};

/** What checks look at: the configuration (null when it is broken), the database, and what is in it. */
export type Ground = {
  readonly config: Config | null;
  readonly problems: readonly string[];
  readonly database: DatabaseState;
  readonly inside: Inside | null;
  readonly vendors: readonly VendorCheck[];
};

export type Check = (ground: Ground) => Promise<readonly Finding[]>;
