// Faults on demand: the next calls of a method fail, hang, or are done and then answered with an error.

export type Fault = {
  /** All methods when absent; `response_url` stands for posts to a response URL. */
  method?: string | RegExp;
  /** How many calls it strikes; 1 when absent. */
  times?: number;
  /** HTTP status; 429 when only `retryAfterS` is given, else 200 with `error`. */
  status?: number;
  error?: string;
  retryAfterS?: number;
  /** Waits this long before anything else. */
  hangMs?: number;
  /** The call is carried out first: the caller sees a failure of something that happened. */
  applied?: boolean;
};

export type Faults = {
  add(fault: Fault): void;
  /** The fault that strikes this call, used up once. */
  take(method: string): Fault | null;
  clear(): void;
};

const strikes = (fault: Fault, method: string): boolean => {
  if (fault.method === undefined) return true;
  return typeof fault.method === 'string' ? fault.method === method : fault.method.test(method);
};

/** An empty list of faults. */
export function createFaults(): Faults {
  const waiting: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    take(method) {
      const index = waiting.findIndex(({ fault }) => strikes(fault, method));
      const found = waiting[index];
      if (!found) return null;
      found.left -= 1;
      if (found.left <= 0) waiting.splice(index, 1);
      return found.fault;
    },
    clear: () => void waiting.splice(0),
  };
}

/** True when a fault replaces the answer, and does not only delay it. */
export const replacesAnswer = (fault: Fault): boolean =>
  fault.status !== undefined || fault.error !== undefined || fault.retryAfterS !== undefined;
