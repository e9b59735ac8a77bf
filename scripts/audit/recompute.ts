import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ShownReport } from '../../shared/domain/audit/issued.ts';
import { decodeUtf8 } from '../../shared/log/bytes.ts';
import { canonicalBytes } from '../../shared/log/canonical.ts';
import { type Checkpoint, parseCheckpoint } from '../../shared/log/checkpoint.ts';
import { fromHere, type Outcome, runCommand } from './command.ts';
import { Misuse } from './misuse.ts';
import { numberOf } from './numberOf.ts';
import { withSignedExport } from './opened.ts';
import { editions, recomputing } from './recomputing.ts';
import { apiOf, remoteLog } from './source.ts';
import { trustOptions } from './trusted.ts';

const usage = `npm run recompute -- EXPORT --period 1405-Q3 [--version V | --size N] [--url URL] [--out FILE] [--key VKEY]… [--trust DIR]

Folds an export (a folder, or its archive) and makes the report of a quarter from it, both editions, and compares their SHA-256 with
what the log says was issued. --size makes the report of the first N leaves, issued or not. --url also asks
the office which reports it shows: it must be all that stand in the log. --out writes FILE-public.json and
FILE-full.json, byte for byte what is hashed.`;

const run = async (): Promise<Outcome> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      period: { type: 'string' },
      version: { type: 'string' },
      size: { type: 'string' },
      url: { type: 'string' },
      out: { type: 'string' },
      ...trustOptions,
    },
  });
  const { period, version, size, url, out } = values;
  const [path] = positionals;
  if (path === undefined || period === undefined || (version !== undefined && size !== undefined))
    throw new Misuse(usage);
  return withSignedExport(path, values, async (from) => {
    const { checkpoint } = from;
    const outcome = await recomputing(from, {
      period,
      version: version === undefined ? undefined : numberOf('--version', version, 9_999),
      size: size === undefined ? undefined : numberOf('--size', size, checkpoint.size),
      office: url === undefined ? undefined : await askedOf(url, checkpoint),
    });
    if (out !== undefined && outcome.last !== undefined)
      for (const edition of editions)
        await writeFile(
          fromHere(`${out}-${edition}.json`),
          canonicalBytes(outcome.last.reports[edition]),
        );
    return outcome;
  });
};

/** What the office shows, and whether the export is as new as the log was just before it was asked. */
const askedOf = async (url: string, { size }: Checkpoint) => {
  const bytes = await remoteLog({ url }).read('checkpoint');
  const present = bytes && parseCheckpoint(decodeUtf8(bytes));
  return { shown: await shownBy(url), isPresent: present?.size === size };
};

const mostPages = 1_000;

/** Every report that the office shows to anybody. */
const shownBy = async (url: string): Promise<readonly ShownReport[]> => {
  const api = apiOf({ url });
  const shown: ShownReport[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items, next } = await api('listReports', { query: { limit: 100, after } });
    shown.push(...items);
    if (next === undefined) return shown;
    after = next;
  }
  throw new Error(`the list of reports has more than ${mostPages} pages`);
};

await runCommand(usage, run);
