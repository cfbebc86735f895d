// Asks one server as fast as it answers, from a process of its own so that asking does not slow the answers.
// Arguments: file of requests (one path a line), port, milliseconds, connections. Prints { answers, ms } as JSON.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const [file = '', port = '0', forMs = '0', connections = '1'] = process.argv.slice(2);
const requests = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((path) =>
    Buffer.from(
      `GET ${path} HTTP/1.1\r\nHost: bench.example\r\nUser-Agent: Mozilla/5.0 (X11; bench)\r\n\r\n`,
    ),
  );
const state = { asked: 0, answers: 0, ended: 0 };
const start = performance.now();
const over = () => performance.now() - start > Number(forMs);

await Promise.all(Array.from({ length: Number(connections) }, visit));
console.log(JSON.stringify({ answers: state.answers, ms: performance.now() - start }));

/** One connection that is kept: asks, waits for all of the answer, asks again. */
function visit(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let [bytes, size] = [0, 0];
    const ask = () => {
      const request = requests[state.asked % requests.length];
      state.asked += 1;
      if (request) socket.write(request);
    };
    socket.on('connect', ask).on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      size ||= sizeOf(chunk);
      if (bytes < size) return;
      bytes = 0;
      state.answers += 1;
      if (!over()) return ask();
      socket.end();
      resolve();
    });
  });
}

/** Bytes of a whole answer, from the first one: they are all alike. */
function sizeOf(chunk: Buffer): number {
  const text = chunk.toString('latin1');
  if (!text.startsWith('HTTP/1.1 200')) throw new Error(text.slice(0, 200));
  const length = /content-length: (\d+)/i.exec(text)?.[1];
  return text.indexOf('\r\n\r\n') + 4 + Number(length);
}
