import { defineConfig } from 'prisma/config';

// `generate` asks for an engine binary that it never runs; naming any executable keeps it offline (docs/decisions/0004).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
