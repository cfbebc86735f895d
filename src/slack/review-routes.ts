// The rows of routes.ts that belong to the review card: its buttons, its menu and its modals.
import type { ActionRun, Routes, ViewRun } from './turn.ts';

export const reviewActions: Routes<ActionRun> = {};
export const reviewViews: Routes<ViewRun> = {};
