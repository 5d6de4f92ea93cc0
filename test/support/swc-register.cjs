/* eslint-disable @typescript-eslint/no-require-imports -- what Node preloads with `-r` is CommonJS */
// Lets plain Node run our TypeScript in child processes: `node -r ./test/support/swc-register.cjs file.ts`.
const fs = require('node:fs');
const { _extensions: loaders } = require('node:module');
const { transformSync } = require('@swc/core');

const OPTIONS = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' }, sourceMaps: 'inline', swcrc: false };

// Node asks the loader of a file's ending for its code; without one for `.ts` it would take it for JavaScript.
loaders['.ts'] = (module, filename) => {
  const { code } = transformSync(fs.readFileSync(filename, 'utf8'), { ...OPTIONS, filename });
  module._compile(code, filename);
};
