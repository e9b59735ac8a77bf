import { parseArgs } from 'node:util';
import { type Outcome, runCommand } from './command.ts';
import { Misuse } from './misuse.ts';
import { numberOf } from './numberOf.ts';
import { withSignedExport } from './opened.ts';
import { trace } from './tracing.ts';
import { trustOptions } from './trusted.ts';

const usage = `npm run trace -- EXPORT --period 1405-Q3 --cell 'delivered|item/wheelchair|all' [--version V | --size N] [--key VKEY]… [--trust DIR]

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
  const [path] = positionals;
  if (path === undefined || period === undefined || cell === undefined) throw new Misuse(usage);
  return withSignedExport(path, values, (from) =>
    trace({
      ...from,
      period,
      cell,
      version: version === undefined ? undefined : numberOf('--version', version, 9_999),
      size: size === undefined ? undefined : numberOf('--size', size, from.checkpoint.size),
      show: console.log,
    }),
  );
};

await runCommand(usage, run);
