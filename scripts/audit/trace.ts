import { parseArgs } from 'node:util';
import { findingList } from '../../shared/domain/audit/findings.ts';
import { fromHere, Misuse, type Outcome, progressLine, runCommand } from './command.ts';
import { numberOf } from './numberOf.ts';
import { signedExport } from './opened.ts';
import { trace } from './tracing.ts';
import { trusted, trustOptions } from './trusted.ts';

const usage = `npm run trace -- FOLDER --period 1405-Q3 --cell 'delivered|item/wheelchair|all' [--version V | --size N] [--key VKEY]… [--trust DIR]

Follows a figure of a report (flow|commodity|cut, as in the full edition's "cells") to every entry that it is
the sum of, proves each of them, and compares sum, count and digest. Without --version: the last one.`;

const run = async (): Promise<Outcome> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      period: { type: 'string' },
      cell: { type: 'string' },
      version: { type: 'string' },
      size: { type: 'string' },
      ...trustOptions,
    },
  });
  const { period, cell, version, size } = values;
  const [folder] = positionals;
  if (folder === undefined || period === undefined || cell === undefined) throw new Misuse(usage);
  const { find, findings } = findingList();
  const opened = await signedExport(fromHere(folder), trusted(values), find);
  if (opened === undefined) return { proved: [], findings };
  const { checkpoint } = opened;
  return trace({
    folder: fromHere(folder),
    checkpoint,
    progress: progressLine('entries:'),
    period,
    cell,
    version: version === undefined ? undefined : numberOf('--version', version, 9_999),
    size: size === undefined ? undefined : numberOf('--size', size, checkpoint.size),
    show: console.log,
  });
};

await runCommand(usage, run);
