import { parseArgs } from 'node:util';
import { findingList } from '../../shared/domain/audit/findings.ts';
import { dataOf } from '../running.ts';
import { rememberTrust } from '../trust.ts';
import { fromHere, Misuse, type Outcome, progressLine, runCommand } from './command.ts';
import { download, NotOfTheLog } from './download.ts';
import { checkpointFile } from './manifest.ts';
import { folderLog, remoteLog } from './source.ts';
import { isSuccessor } from './succession.ts';
import { signedCheckpoint, splitViewOf, trusted, trustOptions } from './trusted.ts';

const usage = `npm run export -- --url URL --out DIR [--token TOKEN | --data DIR] [--key VKEY]… [--trust DIR]

Copies the log of a running system into a folder, by an auditor's token (or, without one, as the auditor of
the demonstration in DIR, whose keys are then trusted on first use). Every tile and bundle is checked against the signed root before it is written. Called
again it fetches what is new or missing, and refuses a log that does not extend the one in the folder.`;

const run = async (): Promise<Outcome> => {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      out: { type: 'string' },
      token: { type: 'string' },
      data: { type: 'string' },
      ...trustOptions,
    },
  });
  const { url, out, token } = values;
  if (url === undefined || out === undefined) throw new Misuse(usage);
  const data = token === undefined ? (values.data ?? (await dataOf(url))) : undefined;
  const isFirstUse = data !== undefined && values.key === undefined && values.trust === undefined;
  for (const line of isFirstUse ? await rememberTrust(url.replace(/\/+$/, '')) : [])
    console.log(line);
  return exportLog({ source: remoteLog({ url, token, data }), out: fromHere(out), values });
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
  if (earlier !== undefined) await isSuccessor(earlier.checkpoint, checkpoint, source, find);
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
