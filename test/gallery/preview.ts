// `npm run preview`: all our cards, App Home and modals in a browser, drawn as the sandbox draws them. It follows the
// light or dark look of the system; PORT chooses another port.
import { argv, env, stdout } from 'node:process';
import { ourSamples } from './our-cards.ts';
import { startPageServer } from './page-server.ts';
import { stubState } from './stub-state.ts';

const server = await startPageServer((user) => stubState(user ?? 'U1'), Number(env.PORT ?? argv[2] ?? 3001));
for (const locale of ['en', 'fr'] as const) {
  for (const classic of [false, true]) {
    const data = `/sandbox/ours?lang=${locale}&classic=${classic}`;
    server.answers.set(data, ourSamples({ locale, classic }));
    const page = `${server.url}/sandbox/gallery?lang=${locale}&samples=${encodeURIComponent(data)}`;
    stdout.write(`${locale}${classic ? ', without the newer blocks' : ''}: ${page}\n`);
  }
}
