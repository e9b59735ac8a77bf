import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { findingList } from '../../shared/domain/audit/findings.ts';
import { isSuccessor } from '../../shared/domain/audit/succession.ts';
import { dataOf } from '../running.ts';
import { rememberTrust } from '../trust.ts';
import { packExport, withTemporary } from './archive.ts';
import { fromHere, type Outcome, progressLine, runCommand } from './command.ts';
import { download, NotOfTheLog } from './download.ts';
import { checkpointFile } from './manifest.ts';
import { Misuse } from './misuse.ts';
import { folderLog, remoteLog } from './source.ts';
import {
  signedCheckpoint,
  splitViewOf,
  type TrustOptions,
  trusted,
  trustOptions,
} from './trusted.ts';

const usage = `npm run export -- --url URL (--out DIR | --archive FILE.tar.gz) [--token TOKEN | --data DIR] [--key VKEY]… [--trust DIR]
       npm run export -- --out DIR --archive FILE.tar.gz

Copies the log of a running system into a folder, by an auditor's token (or, without one, as the auditor of
the demonstration in DIR, whose keys are then trusted on first use). Every tile and bundle is checked against the signed root before it is written. Called
again it fetches what is new or missing, and refuses a log that does not extend the one in the folder. --archive packs it as one file (.tar.gz or .tar), byte
for byte the same for the same export; without --url it packs a folder that is finished. Only a folder can be gone on with.`;

const run = async (): Promise<Outcome> => {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      out: { type: 'string' },
      archive: { type: 'string' },
      token: { type: 'string' },
      data: { type: 'string' },
      ...trustOptions,
    },
  });
  const { url, out, archive } = values;
  if (archive === undefined) {
    if (url === undefined || out === undefined) throw new Misuse(usage);
    return exportFrom(url, fromHere(out), values);
  }
  const file = fromHere(archive);
  if (out !== undefined) return packed(fromHere(out), file, url, values);
  if (url === undefined) throw new Misuse(usage);
  return withTemporary(`${file}-`, (folder) => packed(folder, file, url, values));
};

interface Values extends TrustOptions {
  readonly token?: string | undefined;
  readonly data?: string | undefined;
}

/** Packs a folder, which is exported first if it is said from where. */
const packed = async (
  folder: string,
  file: string,
  url: string | undefined,
  values: Values,
): Promise<Outcome> => {
  const exported = url === undefined ? undefined : await exportFrom(url, folder, values);
  if (exported !== undefined && exported.findings.length > 0) return exported;
  await packExport(folder, file);
  const { size } = await stat(file);
  return {
    findings: [],
    ...exported,
    proved: [...(exported?.proved ?? []), `${file} holds all of it (${size} bytes)`],
    notProved: exported?.notProved ?? ['anything of what was packed: `audit:verify`'],
  };
};

const exportFrom = async (url: string, out: string, values: Values): Promise<Outcome> => {
  const { token } = values;
  const data = token === undefined ? (values.data ?? (await dataOf(url))) : undefined;
  const isFirstUse = data !== undefined && values.key === undefined && values.trust === undefined;
  for (const line of isFirstUse ? await rememberTrust(url.replace(/\/+$/, '')) : [])
    console.log(line);
  return exportLog({ source: remoteLog({ url, token, data }), out, values });
};

const exportLog = async ({
  source,
  out,
  values,
}: {
  source: ReturnType<typeof remoteLog>;
  out: string;
  values: Parameters<typeof trusted>[0];
}): Promise<Outcome> => {
  const { find, findings } = findingList();
  const anchors = trusted(values);
  const present = await signedCheckpoint(await source.read(checkpointFile), anchors, find);
  if (present === undefined) return { proved: [], findings };
  const { checkpoint } = present;
  const kept = await folderLog(out).read(checkpointFile);
  const earlier = kept && (await signedCheckpoint(kept, anchors, find));
  const { read } = source;
  if (earlier !== undefined)
    await isSuccessor(earlier.checkpoint, checkpoint, { sha256, read, find });
  if (findings.length > 0) return { proved: [], findings };
  try {
    const { fetched, kept: before } = await download({
      source,
      folder: out,
      checkpoint,
      now: new Date(),
      progress: progressLine('tiles and bundles:'),
    });
    const { proved, notProved } = splitViewOf(present);
    return {
      proved: [
        `${checkpoint.size} leaves of ${checkpoint.origin} stand in ${out}, under a checkpoint that a trusted key signed (${fetched} files fetched, ${before} were there)`,
        ...(earlier
          ? [`they extend the ${earlier.checkpoint.size} leaves of the earlier export`]
          : []),
        ...proved,
      ],
      notProved: [
        'that the entries obey the rules and the reports follow from them: `audit:verify`, `recompute`',
        ...notProved,
      ],
      findings,
    };
  } catch (error) {
    if (!(error instanceof NotOfTheLog)) throw error;
    const isBundle = error.path.includes('entries');
    find(isBundle ? 'bundle-altered' : 'tile-altered', error.path);
    return { proved: [], findings };
  }
};

await runCommand(usage, run);
