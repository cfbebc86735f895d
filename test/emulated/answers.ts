// Where private answers arrive: the response address that Slack hands out with each command and click.
import { createServer } from 'node:http';

export type Answers = {
  readonly url: string;
  /** Everything that came, newest last, as text. */
  readonly said: readonly string[];
  close(): Promise<void>;
};

/** Listens on a free port of this machine. */
export async function listenForAnswers(): Promise<Answers> {
  const said: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      said.push(body);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    url: `http://127.0.0.1:${port}/answer`,
    said,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
