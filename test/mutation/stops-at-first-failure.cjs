/* eslint-disable @typescript-eslint/no-require-imports -- Stryker and jest load this as CommonJS */
const { TestEnvironment } = require('jest-environment-node');

/** A mutant is dead at its first failing test; the others are skipped. */
module.exports = class extends TestEnvironment {
  handleTestEvent(event) {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') this.hasFailed = true;
    if (event.name === 'test_start' && this.hasFailed) event.test.mode = 'skip';
  }
};
