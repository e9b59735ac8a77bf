import { createHash } from 'node:crypto';
import type { Engine } from './engine.ts';
import { PdfFile } from './pdfFile.ts';
import { PdfFormatError } from './pdfObjects.ts';

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

const MAX_ATTACHMENTS = 20;
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

export type AttachedFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
};

/**
 * The files inside a PDF that this system made. Needs no network and trusts nothing: whoever needs to know
 * that they are authentic checks the signature and their content as well.
 * @throws PdfFormatError for any other file, or one whose attachments contradict themselves
 */
export function readAttachments(pdf: Uint8Array | PdfFile): AttachedFile[] {
  const file = pdf instanceof PdfFile ? pdf : new PdfFile(pdf);
  const names = file.dictionary(file.root.get('Names')).get('EmbeddedFiles');
  if (names === undefined) return [];
  const pairs = file.array(file.dictionary(names).get('Names'));
  if (pairs.length % 2 === 1 || pairs.length > 2 * MAX_ATTACHMENTS) {
    throw new PdfFormatError('the list of attachments is not ours');
  }
  const listed = Array.from({ length: pairs.length / 2 }, (_, index) => ({
    key: file.text(pairs[2 * index]),
    specification: file.reference(pairs[2 * index + 1]),
  }));
  const associated = file.array(file.root.get('AF')).map((item) => file.reference(item).object);
  const same = new Set(listed.map(({ specification }) => specification.object));
  if (associated.length !== listed.length || associated.some((object) => !same.has(object))) {
    throw new PdfFormatError('attachments are listed in two different ways');
  }
  return listed.map(({ key, specification }) => {
    const entries = file.dictionary(specification);
    const name = file.text(entries.get('UF'));
    if (name !== key || file.text(entries.get('F')) !== key) {
      throw new PdfFormatError(`the attachment ${key} has two names`);
    }
    return { name, ...readEmbedded(file, file.dictionary(entries.get('EF')).get('F'), name) };
  });
}

function readEmbedded(
  file: PdfFile,
  stream: Parameters<PdfFile['stream']>[0],
  name: string,
): { mimeType: string; bytes: Uint8Array } {
  const head = file.dictionary(stream);
  const bytes = file.stream(stream);
  const parameters = file.dictionary(head.get('Params'));
  const checksum = createHash('md5').update(bytes).digest('hex'); // as ISO 32000-1, table 46 has it
  const intact =
    parameters.get('Size') === bytes.length && file.text(parameters.get('CheckSum')) === checksum;
  if (!intact) throw new PdfFormatError(`the attachment ${name} is damaged`);
  return { mimeType: file.name(head.get('Subtype')), bytes };
}
