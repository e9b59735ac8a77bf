import { parseArgs } from 'node:util';
import { fromHere, Misuse, type Outcome, progressLine, runCommand } from './command.ts';
import { trusted, trustOptions } from './trusted.ts';
import { verifyExport } from './verifyExport.ts';

const usage = `npm run audit:verify -- [--key VKEY]… [--trust DIR] FOLDER

Checks an export of a log without any network: every file, every hash up to the signed root, every entry.`;

const run = async (): Promise<Outcome> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: trustOptions,
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Misuse(usage);
  return verifyExport({
    folder: fromHere(folder),
    anchors: trusted(values),
    progress: progressLine('entries:'),
  });
};

await runCommand(usage, run);
