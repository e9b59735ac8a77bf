import { parseArgs } from 'node:util';
import { withExport } from './archive.ts';
import { fromHere, type Outcome, progressLine, runCommand } from './command.ts';
import { Misuse } from './misuse.ts';
import { trusted, trustOptions } from './trusted.ts';
import { verifyExport } from './verifyExport.ts';

const usage = `npm run audit:verify -- [--key VKEY]… [--trust DIR] EXPORT

Checks an export of a log (a folder, or its archive) without any network: every file, every hash up to the signed root, every entry.`;

const run = async (): Promise<Outcome> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: trustOptions,
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Misuse(usage);
  const anchors = trusted(values);
  return withExport(fromHere(path), (folder) =>
    verifyExport({ folder, anchors, progress: progressLine('entries:') }),
  );
};

await runCommand(usage, run);
