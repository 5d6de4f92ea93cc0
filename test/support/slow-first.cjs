/* eslint-disable @typescript-eslint/no-require-imports -- what jest loads by name is CommonJS */
const Sequencer = require('@jest/test-sequencer').default;

// On a clean clone jest knows no times and begins with the largest files: a suite of real processes that comes last
// keeps one of the two workers busy alone. These go first.
const SLOW = ['/test/sim/', '/test/faults/', '/test/contract/', '/test/teams/cards/cards', '/test/http/'];

class SlowFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = SLOW.findIndex((folder) => path.includes(folder));
      return at < 0 ? SLOW.length : at;
    };
    return super.sort(tests).map((test, index) => ({ test, index })).sort((a, b) => rank(a.test) - rank(b.test) || a.index - b.index).map(({ test }) => test);
  }
}

module.exports = SlowFirst;
