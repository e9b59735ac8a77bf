import type { Find } from '../../shared/domain/audit/findings.ts';
import type { Anchors } from '../../shared/domain/verify/anchors.ts';
import { readExportFile } from './exportFile.ts';
import { checkpointFile } from './manifest.ts';
import { type Signed, signedCheckpoint } from './trusted.ts';

/** The checkpoint of an export, which a trusted key signed. What is wrong with it is found. */
export const signedExport = (
  folder: string,
  anchors: Anchors,
  find: Find,
): Promise<Signed | undefined> =>
  signedCheckpoint(readExportFile(folder, checkpointFile), anchors, find);
