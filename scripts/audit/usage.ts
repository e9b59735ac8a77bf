import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded before a command that is measured: leaves what the whole process used where it is asked to.
const file = process.env.CSR_LEDGER_USAGE;
if (isMainThread && file !== undefined)
  process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
