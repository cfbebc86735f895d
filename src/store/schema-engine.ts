// Prisma's own migration engine, as WebAssembly: it applies and writes migrations without a download
// (docs/decisions/0004). Loaded only when somebody migrates.
import { readFile } from 'node:fs/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { z } from 'zod';

const started = z.object({ __wbindgen_start: z.function() });

/** A schema with no table. */
export const emptySchema = 'datasource db {\n  provider = "postgresql"\n}\n';

/** The engine's last words, when it crashes, come through a global of this name. */
const lastWords = { PRISMA_WASM_PANIC_REGISTRY: { set_message: (words: string) => reportCrash(words) } };

function reportCrash(words: string): never {
  throw new Error(`the migration engine crashed: ${words}`);
}

/** The engine on a database. Call `free` when done; its connections close by themselves. */
export async function openSchemaEngine(connectionString: string): Promise<SchemaEngine> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'));
  const module = await WebAssembly.compile(await readFile(file));
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(exports);
  Object.assign(globalThis, lastWords);
  started.parse(exports).__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }));
  return bindings.SchemaEngine.new({ datamodels: [['empty.prisma', emptySchema]] }, () => {}, adapter);
}
