import { parseArgs } from 'node:util';
import { printed, runLines } from '../audit/command.ts';
import { ledgerUsage, onLedger } from '../audit/ledgerHome.ts';
import { rebuilding } from './rebuilding.ts';

const usage = `npm run rebuild -- [--data DIR] [--write]

Says which stored states of records do not follow from their entries, as after a release that folds entries in
another way; --write replaces them by what follows. Exit 0 if none differs in the end, else 1.
${ledgerUsage}`;

await runLines(usage, async () => {
  const options = { data: { type: 'string' }, write: { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ options });
  const { lines, isDone } = await onLedger(values.data, (home) => rebuilding(home, values.write));
  return printed(lines, isDone);
});
