// Dates as lists write them. A day that does not exist, or an unknown form, is no date: it is never guessed.

/** UTC midnight of "2026-11-05", "05/11/2026" (day first, month first only when it must be), "5.11.2026"; else null. */
export function listDate(text: string): Date | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text.trim());
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!parts) return null;
  const [, first, second, year] = parts;
  return dayOf(year, second, first) ?? dayOf(year, first, second);
}

function dayOf(year = '', month = '', day = ''): Date | null {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return real ? at : null;
}
