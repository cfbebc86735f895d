// Generated inputs: as many as fast-check's default, ten times that with `npm run fuzz`.
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 100 * Number(process.env.FUZZ ?? 1) });
