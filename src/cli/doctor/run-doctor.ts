// doctor: one line a check on stdout, then the first thing to do. Exit 0 when nothing that was set up is broken.
import { type Locale, say } from '#text/text.ts';
import type { Command } from '../context.ts';
import { exactly, readOptions } from '../options.ts';
import { diagnose } from './diagnose.ts';
import type { Finding, Said } from './finding.ts';

const usage = 'doctor';
const marks = { ok: 'ok', open: '--', wrong: '!!' } as const;

export const doctor: Command = {
  usage,
  run: async (context) => {
    exactly(readOptions(context.args, {}, usage).words, [], usage);
    const findings = await diagnose(context);
    for (const line of reportOf(findings, context.locale)) context.out(line);
    return findings.some(({ level }) => level === 'wrong') ? 1 : 0;
  },
};

/** The lines of the report: what is wrong comes with what to do; the last line names the first thing to do. */
export function reportOf(findings: readonly Finding[], locale: Locale): readonly string[] {
  const lines = findings.map((finding) => `${marks[finding.level]}  ${lineOf(finding, locale)}`);
  const next = nextOf(findings, 'wrong') ??
    nextOf(findings, 'open') ?? { key: 'doctor.next.nothing' as const };
  return [...lines, '', say(locale, 'doctor.next', { todo: phrase(next, locale) })];
}

function lineOf({ level, what, said, todo }: Finding, locale: Locale): string {
  const line = say(locale, 'doctor.line', { what: say(locale, what), said: phrase(said, locale) });
  return level === 'wrong' && todo ? `${line} → ${phrase(todo, locale)}` : line;
}

function nextOf(findings: readonly Finding[], level: Finding['level']): Said | undefined {
  return findings.find((finding) => finding.level === level && finding.todo)?.todo;
}

function phrase({ key, params }: Said, locale: Locale): string {
  return say(locale, key, params);
}
