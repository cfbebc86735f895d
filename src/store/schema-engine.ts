// Prisma's own migration engine, as WebAssembly: it applies and writes migrations without a download
// (docs/decisions/0004). Loaded only when somebody migrates.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { z } from 'zod';

const started = z.object({ __wbindgen_start: z.function() });

/** A schema with no table. */
export const emptySchema = 'datasource db {\n  provider = "postgresql"\n}\n';

/** The engine's last words, when it crashes, come through a global of this name. */
const lastWords = { PRISMA_WASM_PANIC_REGISTRY: { set_message: (words: string) => reportCrash(words) } };

function reportCrash(words: string): never {
  throw new Error(`the migration engine crashed: ${words}`);
}

/** Lends the engine on a database; its connections are closed afterwards. */
export async function withSchemaEngine<T>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const pool = new pg.Pool({ connectionString, max: 2, allowExitOnIdle: true });
  try {
    loaded ??= loadBindings();
    const bindings = await loaded;
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
    const datamodels: [string, string][] = [['empty.prisma', emptySchema]];
    return await work(await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter));
  } finally {
    await pool.end();
  }
}

/** One instance a process: the bindings keep its memory in a variable of their own. */
let loaded: ReturnType<typeof loadBindings> | null = null;

async function loadBindings() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const module = await WebAssembly.compile(await readFile(join(dirname(entry), 'schema_engine_bg.wasm')));
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': importsOf(bindings) });
  bindings.__wbg_set_wasm(exports);
  Object.assign(globalThis, lastWords);
  started.parse(exports).__wbindgen_start();
  return bindings;
}

/** The engine leaves a timer of ten seconds behind; it must not keep a finished process alive. */
function importsOf(bindings: object): WebAssembly.ModuleImports {
  const timer = (run: () => void, delayMs: number) => setTimeout(run, delayMs >>> 0).unref();
  const swap = ([name, value]: [string, WebAssembly.ImportValue]): [string, WebAssembly.ImportValue] =>
    name.startsWith('__wbg_setTimeout_') ? [name, timer] : [name, value];
  return Object.fromEntries(Object.entries(bindings).map(swap));
}
