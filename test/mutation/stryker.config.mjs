// Mutation testing: `npm run mutate` breaks the domain in thousands of small ways and counts how many the domain's own tests notice.
// MUTATE_ROOM=engine does the same for the engine; `-- --mutate src/domain/visit.ts` does one file.
const room = process.env.MUTATE_ROOM ?? 'domain';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.cjs', enableFindRelatedTests: false },
  // An empty word or an empty object in place of ours is what the compiler refuses, since nearly all of them are of a union or an interface.
  mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral'] },
  mutate: [`src/${room}/**/*.ts`],
  coverageAnalysis: 'perTest',
  // A mutant in a list made when the file is read needs the whole room's tests again; lists are covered by what reads them.
  ignoreStatic: true,
  disableTypeChecks: false,
  concurrency: 1,
  // Generous, since it runs beside other work; a mutant that loops for ever is still found.
  timeoutMS: 20_000,
  timeoutFactor: 3,
  dryRunTimeoutMinutes: 30,
  tempDirName: 'data/mutation-sandbox',
  cleanTempDir: 'always',
  ignorePatterns: ['/dist', '/e2e-shots', '/guidance', '/devTools', '/data', '/infra', '/manifest', '/cards'],
  reporters: ['json', 'clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: process.env.MUTATE_REPORT ?? `data/mutation-${room}.json` },
  thresholds: { high: 90, low: 85, break: null },
  allowConsoleColors: false,
};
