import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ReceiptFile } from '../../shared/domain/verify/receipt.ts';
import { withExport } from './archive.ts';
import { fromHere, type Outcome, runCommand } from './command.ts';
import { readManifest } from './download.ts';
import { leafNamed } from './leaves.ts';
import { Manifest } from './manifest.ts';
import { Misuse } from './misuse.ts';
import { type Asked, promiseKept } from './promise.ts';
import { folderLog, remoteLog } from './source.ts';
import { trusted, trustOptions } from './trusted.ts';

const usage = `npm run receipt -- RECEIPT (--export EXPORT | --url URL) [--key VKEY]… [--trust DIR]

Checks a receipt (or the whole answer to a write, as JSON) and looks for its leaf in the log. Needs no
sign-in: leaf hashes are public. What was acknowledged more than ten minutes ago and is not there is a
finding against the operator.`;

const run = async (): Promise<Outcome> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      export: { type: 'string' },
      ...trustOptions,
    },
  });
  const [path] = positionals;
  const { url } = values;
  if (path === undefined || (url === undefined) === (values.export === undefined))
    throw new Misuse(usage);
  const file = ReceiptFile.safeParse(JSON.parse(await readFile(fromHere(path), 'utf8')));
  if (!file.success) throw new Misuse(`${path} is neither a receipt nor the answer to a write`);
  const look = (log: Awaited<ReturnType<typeof exported>>) =>
    promiseKept({ file: file.data, anchors: trusted(values), ...log });
  return url === undefined
    ? withExport(fromHere(values.export ?? ''), async (folder) => look(await exported(folder)))
    : look({ source: remoteLog({ url }), asOf: new Date() });
};

const exported = async (folder: string): Promise<Pick<Asked, 'source' | 'asOf' | 'leafNamed'>> => {
  const manifest = Manifest.safeParse(JSON.parse((await readManifest(folder)) ?? 'null'));
  if (!manifest.success) throw new Misuse(`${folder} is no finished export`);
  return {
    source: folderLog(folder),
    asOf: new Date(manifest.data.takenAt),
    leafNamed: (entry, size) => leafNamed(folder, entry, size),
  };
};

await runCommand(usage, run);
