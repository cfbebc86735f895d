// The sandbox's own HTTP routes, as the page calls them. Throws an Error with a short reason when one refuses.
import type { MailAct, SandboxState, SlackAct, SlackActResult, TimeAct } from '../../protocol.ts';
import { type Fields, fieldsOf, stringAt } from '../format/read.ts';

export type SandboxServer = {
  readonly state: (userId: string | null) => Promise<SandboxState>;
  readonly slack: (act: SlackAct) => Promise<SlackActResult>;
  readonly options: (act: Extract<SlackAct, { kind: 'options' }>) => Promise<Fields>;
  readonly mail: (act: MailAct) => Promise<void>;
  readonly time: (act: TimeAct, userId: string) => Promise<void>;
  readonly reset: () => Promise<void>;
  readonly upload: (file: File, userId: string) => Promise<Fields>;
  /** Calls back at every change until the page closes; `isUp` is false while the line is down. */
  readonly listen: (onChange: () => void, onLine: (isUp: boolean) => void) => void;
};

function errorIn(text: string): string {
  try {
    return stringAt(fieldsOf(JSON.parse(text)), 'error');
  } catch {
    return '';
  }
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  const text = await response.text();
  throw new Error(errorIn(text) || text.slice(0, 200) || `${response.status}`);
}

async function post(path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return checked(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function upload(file: File, userId: string): Promise<Fields> {
  const headers = { 'x-file-name': encodeURIComponent(file.name), 'x-user': userId };
  const response = await checked(await fetch('/sandbox/upload', { method: 'POST', headers, body: file }));
  return { name: file.name, size: file.size, mimetype: file.type, ...fieldsOf(await response.json()) };
}

function listen(onChange: () => void, onLine: (isUp: boolean) => void): void {
  const events = new EventSource('/sandbox/events');
  events.onmessage = onChange;
  events.onopen = () => onLine(true);
  events.onerror = () => onLine(false);
}

/** The routes of the page's own origin. */
export function connectServer(): SandboxServer {
  return {
    state: async (userId) => {
      const query = userId === null ? '' : `?user=${encodeURIComponent(userId)}`;
      return (await checked(await fetch(`/sandbox/state${query}`))).json();
    },
    slack: async (act) => (await post('/sandbox/slack', act)).json(),
    options: async (act) => fieldsOf(await (await post('/sandbox/slack', act)).json()),
    mail: async (act) => {
      const answer = fieldsOf(await (await post('/sandbox/mail', act)).json());
      if (answer.ok === false) throw new Error('refused');
    },
    time: async (act, userId) => void (await post(`/sandbox/time?user=${encodeURIComponent(userId)}`, act)),
    reset: async () => void (await post('/sandbox/reset', {})),
    upload,
    listen,
  };
}
