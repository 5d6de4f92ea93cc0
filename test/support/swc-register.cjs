/* eslint-disable @typescript-eslint/no-require-imports -- what Node preloads with `-r` is CommonJS */
// Lets plain Node run our TypeScript in child processes: `node -r ./test/support/swc-register.cjs file.ts`.
// The suite starts a bot dozens of times: what was compiled once is kept beside the packages, under the hash of its source.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const { _extensions: loaders } = require('node:module');
const path = require('node:path');

const OPTIONS = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' }, sourceMaps: 'inline', swcrc: false };
const { version } = require('@swc/core/package.json');
const KEPT_IN = path.join(__dirname, '..', '..', 'node_modules', '.cache', 'doorstep-swc');
fs.mkdirSync(KEPT_IN, { recursive: true });

// Node asks the loader of a file's ending for its code; without one for `.ts` it would take it for JavaScript.
loaders['.ts'] = (module, filename) => {
  const source = fs.readFileSync(filename, 'utf8');
  const kept = path.join(KEPT_IN, createHash('sha256').update(`${version}\n${filename}\n${source}`).digest('hex'));
  module._compile(read(kept) ?? compile(source, filename, kept), filename);
};

function read(kept) {
  try {
    return fs.readFileSync(kept, 'utf8');
  } catch {
    return null;
  }
}

function compile(source, filename, kept) {
  const { code } = require('@swc/core').transformSync(source, { ...OPTIONS, filename });
  // Another process may be writing the same: each writes its own file, and the last name stands.
  const own = `${kept}.${process.pid}`;
  fs.writeFileSync(own, code);
  fs.renameSync(own, kept);
  return code;
}
