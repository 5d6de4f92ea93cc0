/* eslint-disable @typescript-eslint/no-require-imports -- Stryker and jest load this as CommonJS */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

// All tests of a room as one file: loading thirty files again for every mutant would take longer than running them.
const room = join(__dirname, '..', process.env.MUTATE_ROOM ?? 'domain');
for (const name of readdirSync(room, { recursive: true }).sort()) if (name.endsWith('.test.ts')) require(join(room, name));
