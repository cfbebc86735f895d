// THE table: every word of /prospect, every button and menu, every modal and shortcut, with who may use it.
// bolt.ts looks things up here; a test holds it against ids.ts and the manifest.
import { reviewActions, reviewViews } from './review-routes.ts';
import type { ActionRun, CommandRun, Routes, ShortcutRun, ViewRun } from './turn.ts';

export const commandRoutes: Routes<CommandRun> = {};
export const actionRoutes: Routes<ActionRun> = { ...reviewActions };
export const viewRoutes: Routes<ViewRun> = { ...reviewViews };
export const shortcutRoutes: Routes<ShortcutRun> = {};
