import { parseArgs } from 'node:util';
import { fromHere, type Outcome, runCommand } from './command.ts';
import { Misuse } from './misuse.ts';
import { numberOf } from './numberOf.ts';
import { withSignedExport } from './opened.ts';
import { sample } from './sampling.ts';
import { trustOptions } from './trusted.ts';

const usage = `npm run sample -- EXPORT --count K --commit VALUE --out DIR [--period 1405-Q3] [--kind delivery-confirmed] [--key VKEY]… [--trust DIR]

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
  const [path] = positionals;
  if (path === undefined || count === undefined || commit === undefined || out === undefined)
    throw new Misuse(usage);
  return withSignedExport(path, values, (from) =>
    sample({
      ...from,
      period,
      kind,
      count: numberOf('--count', count, from.checkpoint.size),
      value: commit,
      out: fromHere(out),
    }),
  );
};

await runCommand(usage, run);
