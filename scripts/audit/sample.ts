import { parseArgs } from 'node:util';
import { findingList } from '../../shared/domain/audit/findings.ts';
import { fromHere, Misuse, type Outcome, progressLine, runCommand } from './command.ts';
import { numberOf } from './numberOf.ts';
import { signedExport } from './opened.ts';
import { sample } from './sampling.ts';
import { trusted, trustOptions } from './trusted.ts';

const usage = `npm run sample -- FOLDER --count K --commit VALUE --out DIR [--period 1405-Q3] [--kind delivery-confirmed] [--key VKEY]… [--trust DIR]

Draws K entries of an export. Publish the SHA-256 of VALUE before the export is taken: then neither you nor
the office could have chosen them, and anybody can draw them again. DIR gets each leaf with its proof.`;

const run = async (): Promise<Outcome> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      period: { type: 'string' },
      kind: { type: 'string' },
      count: { type: 'string' },
      commit: { type: 'string' },
      out: { type: 'string' },
      ...trustOptions,
    },
  });
  const { period, kind, count, commit, out } = values;
  const [folder] = positionals;
  if (folder === undefined || count === undefined || commit === undefined || out === undefined)
    throw new Misuse(usage);
  const { find, findings } = findingList();
  const opened = await signedExport(fromHere(folder), trusted(values), find);
  if (opened === undefined) return { proved: [], findings };
  const { checkpoint } = opened;
  return sample({
    folder: fromHere(folder),
    checkpoint,
    progress: progressLine('entries:'),
    period,
    kind,
    count: numberOf('--count', count, checkpoint.size),
    value: commit,
    out: fromHere(out),
  });
};

await runCommand(usage, run);
