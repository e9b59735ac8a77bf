import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest begins first, so that no worker is left alone with it at the end. */
const longest = [
  'test/simulation/simulation.test.ts',
  'test/infra/findings.test.ts',
  'test/simulation/guards.test.ts',
  'test/aws/table.test.ts',
  'test/infra/permissions.test.ts',
  'test/journey/journey.test.ts',
];

const rank = ({ path }) => {
  const at = longest.findIndex((end) => path.endsWith(end));
  return at < 0 ? longest.length : at;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
