// eval: how well leads are scored, measured on labelled leads: by the rules, and by the model when it has a key.
// Needs no database. Figures on stdout, one column a scorer; lines that could not be read on stderr.
import { type Evaluation, evaluate } from '#features/scoring/evaluate.ts';
import { Refusal } from '#lib/errors.ts';
import { type Locale, say } from '#text/text.ts';
import { type CliContext, type Command, configOf } from '../context.ts';
import { exactly, readOptions } from '../options.ts';
import { type BadLine, readCases } from './read-cases.ts';

const usage = 'eval <folder> [--threshold <0-100>] [--json]';
const listed = 20;

export const evalScorer: Command = {
  usage,
  run: async (context) => {
    const options = readOptions(context.args, { threshold: 'value', json: 'flag' }, usage);
    const [folder = ''] = exactly(options.words, ['folder'], usage);
    const threshold = thresholdOf(options.value('threshold'));
    const { cases, bad } = await readCases(context, folder);
    sayBad(context, bad);
    if (cases.length === 0) throw new Refusal('eval_empty', { folder });
    const reports: Evaluation[] = [];
    for (const model of await context.openModels(configOf(context))) {
      const { locale } = context;
      reports.push(await evaluate({ model, cases, threshold, locale, now: new Date() }));
    }
    if (options.flag('json')) context.out(JSON.stringify({ threshold, bad: bad.length, reports }));
    else for (const line of table(context.locale, reports, threshold)) context.out(line);
    return 0;
  },
};

function thresholdOf(text: string | null): number {
  const value = text === null ? 75 : Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 100) return value;
  throw new Refusal('cli_usage', { problem: `--threshold ${text}`, usage });
}

function sayBad({ err, locale }: CliContext, bad: readonly BadLine[]): void {
  for (const { line, problem } of bad.slice(0, listed)) err(say(locale, 'eval.bad_line', { line, problem }));
  if (bad.length > listed) err(say(locale, 'eval.more_bad', { n: bad.length - listed }));
}

type Row = readonly [label: string, value: (one: Evaluation) => string];

function table(locale: Locale, reports: readonly Evaluation[], threshold: number): string[] {
  const unknown = say(locale, 'slack.unknown');
  const part = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  const dollars = (micros: number | null): string =>
    micros === null ? unknown : `$${(micros / 1_000_000).toFixed(4)}`;
  const rows: readonly Row[] = [
    [say(locale, 'eval.scorer'), ({ place }) => place],
    [say(locale, 'eval.scored'), ({ scored, failed }) => `${scored}${failed > 0 ? ` (-${failed})` : ''}`],
    [say(locale, 'eval.auc'), ({ auc }) => part(auc)],
    [say(locale, 'eval.spearman'), ({ spearman }) => part(spearman)],
    [say(locale, 'eval.auc_at', { threshold }), ({ at }) => part(at.auc)],
    [say(locale, 'eval.precision', { threshold }), ({ at }) => part(at.precision)],
    [say(locale, 'eval.recall', { threshold }), ({ at }) => part(at.recall)],
    [say(locale, 'eval.tokens'), ({ tokens }) => `${tokens.input} (${tokens.cached}) / ${tokens.output}`],
    [say(locale, 'eval.cost'), ({ costMicros }) => dollars(costMicros)],
    [
      say(locale, 'eval.cost_1000'),
      ({ costMicros, scored, failed }) =>
        dollars(costMicros === null ? null : (costMicros / (scored + failed)) * 1000),
    ],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) =>
    [label.padEnd(width), ...reports.map((one) => value(one).padStart(24))].join('  '),
  );
}
