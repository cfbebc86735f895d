// Reads robots.txt (RFC 9309). The package's own types describe another module shape than the one that it has.
import robotsParser from 'robots-parser';

type Rules = {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
};
const parse = robotsParser as unknown as (url: string, text: string) => Rules;

export type RobotsTxt = {
  allows(url: string): boolean;
  /** Milliseconds between two requests, as the file asks for; 0 = it does not say. */
  readonly gapMs: number;
};

/** The rules of the file at `url` for `agent`. Never throws: what is not understood is as if it were not there. */
export function readRobotsTxt({ url, text, agent }: { url: string; text: string; agent: string }): RobotsTxt {
  const rules = parse(url, text);
  const delay = Number(rules.getCrawlDelay(agent) ?? 0);
  return {
    allows: (page) => rules.isAllowed(page, agent) ?? true,
    gapMs: Number.isFinite(delay) ? Math.max(0, delay * 1_000) : 0,
  };
}
