/* eslint-disable @typescript-eslint/no-require-imports -- Stryker and jest load this as CommonJS */
const suite = require('../../jest.config.cjs');

/** The tests a mutant is tried against: those of its own room, without servers and processes, so that thousands of mutants can be tried. */
module.exports = {
  ...suite,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/mutation/room.cjs'],
  testEnvironment: require.resolve('./stops-at-first-failure.cjs'),
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/mutation/few-runs.cjs', '^every-run-of-fast-check$': require.resolve('fast-check') },
  maxWorkers: 1,
};
