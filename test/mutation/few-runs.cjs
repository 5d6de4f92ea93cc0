/* eslint-disable @typescript-eslint/no-require-imports -- Stryker and jest load this as CommonJS */
const fc = require('every-run-of-fast-check');

/** fast-check with fewer histories and no search for the smallest: a mutant is dead at the first counterexample. */
const assert = (property, options) => fc.assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? 100, 60), endOnFailure: true });

module.exports = { ...fc, assert, default: { ...fc, assert }, __esModule: true };
