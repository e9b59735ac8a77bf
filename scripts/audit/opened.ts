import { findingList } from '../../shared/domain/audit/findings.ts';
import type { SignedCheckpoint } from '../../shared/log/checkpoint.ts';
import { withExport } from './archive.ts';
import { fromHere, type Outcome, progressLine } from './command.ts';
import { readExportFile } from './exportFile.ts';
import { checkpointFile } from './manifest.ts';
import type { Export } from './readExport.ts';
import { signedCheckpoint, type TrustOptions, trusted } from './trusted.ts';

/** An export under a checkpoint that a trusted key signed. Its leaves were not looked at yet. */
export interface SignedExport extends Export {
  readonly checkpoint: SignedCheckpoint;
}

/** Does something with an export, folder or archive, if a trusted key signed its checkpoint; else says why not. */
export const withSignedExport = (
  path: string,
  trust: TrustOptions,
  run: (from: SignedExport) => Promise<Outcome>,
): Promise<Outcome> =>
  withExport(fromHere(path), async (folder) => {
    const { find, findings } = findingList();
    const bytes = readExportFile(folder, checkpointFile);
    const signed = await signedCheckpoint(bytes, trusted(trust), find);
    if (signed === undefined) return { proved: [], findings };
    const { checkpoint } = signed;
    return run({ folder, checkpoint, progress: progressLine('entries:') });
  });
