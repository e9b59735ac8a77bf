import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { inspect } from './inspect.ts';
import { ledgerUsage, onLedger } from './ledgerHome.ts';

const usage = `npm run fsck -- [--data DIR]

Holds a ledger's tables and files against its own log. Reads only.
${ledgerUsage} There it should rest: what is written or sealed meanwhile may be reported.`;

await runCommand(usage, () => {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  return onLedger(values.data, inspect);
});
