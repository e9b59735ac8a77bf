import { createHash } from 'node:crypto';
import { type AttachedFile, attachedFiles } from '../reader/attachedFiles.ts';
import { PdfFile } from '../reader/pdfFile.ts';
import { PdfFormatError } from '../reader/pdfObjects.ts';
import type { Engine } from './engine.ts';

/** A file that travels inside a PDF. */
export type Attachment = {
  /** Lower-case ASCII letters, digits, full stop and hyphen. */
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  readonly description: string;
  /** ISO 19005-3, annex E: `Data` for what the pages show, `Source` for what they were made from. */
  readonly relationship: 'Data' | 'Source' | 'Supplement' | 'Alternative';
};

const NAME = /^[a-z0-9][a-z0-9.-]{0,99}$/;
const MIME_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;

/** @throws RangeError for a name or type that not every reader would take as it is meant. */
export function attach(engine: Engine, attachment: Attachment, date: Date): void {
  const { name, mimeType, bytes, description, relationship } = attachment;
  if (!NAME.test(name)) throw new RangeError(`not a name for an attachment: ${name}`);
  if (!MIME_TYPE.test(mimeType)) throw new RangeError(`not a MIME type: ${mimeType}`);
  const dates = { creationDate: date, modifiedDate: date };
  engine.file(bytes, { name, type: mimeType, relationship, description, ...dates });
}

/** The files inside a PDF that this system made, each whole. Throws PdfFormatError as `attachedFiles`, and for a damaged one. */
export function readAttachments(pdf: Uint8Array | PdfFile): AttachedFile[] {
  const files = attachedFiles(pdf instanceof PdfFile ? pdf : new PdfFile(pdf));
  for (const { name, bytes, checksum } of files)
    if (createHash('md5').update(bytes).digest('hex') !== checksum)
      throw new PdfFormatError(`the attachment ${name} is damaged`);
  return files;
}
