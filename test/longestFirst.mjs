import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest begins first, so that no worker is left alone with it at the end. */
const longest = [
  'test/web/recordsPages.walk.ts',
  'test/web/officer.test.ts',
  'test/web/auditor.test.ts',
  'test/web/public.test.ts',
  'test/simulation/simulation.test.ts',
  'test/web/districtOffline.test.ts',
  'test/web/shell.test.ts',
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
