import type { PdfFile } from './pdfFile.ts';
import { PdfFormatError, type PdfValue } from './pdfObjects.ts';

const MAX_ATTACHMENTS = 20;

export type AttachedFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  /** MD5 as the file states it (ISO 32000-1, table 46): it finds damage, and proves nothing. */
  readonly checksum: string;
};

/**
 * The files inside a PDF that this system made. Needs no network and trusts nothing: whoever needs to know
 * that they are authentic checks the signature and their content as well.
 * @throws PdfFormatError for any other file, or one whose attachments contradict themselves
 */
export function attachedFiles(file: PdfFile): AttachedFile[] {
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
  stream: PdfValue | undefined,
  name: string,
): Omit<AttachedFile, 'name'> {
  const head = file.dictionary(stream);
  const bytes = file.stream(stream);
  const parameters = file.dictionary(head.get('Params'));
  if (parameters.get('Size') !== bytes.length) {
    throw new PdfFormatError(`the attachment ${name} is damaged`);
  }
  const checksum = file.text(parameters.get('CheckSum'));
  return { mimeType: file.name(head.get('Subtype')), bytes, checksum };
}
