import type { PdfFile } from './pdfFile.ts';
import { PdfFormatError } from './pdfObjects.ts';
import { BYTE_RANGE_PLACEHOLDER, SIGNATURE_BYTES } from './signatureLayout.ts';

/** Where a document keeps its signature. */
export type SignedField = {
  /** Of the signature's dictionary in the file. */
  readonly dictionaryStart: number;
  readonly byteRangeIndex: number;
  /** The offsets of `<` and behind `>`: what the signature doesn't cover. */
  readonly start: number;
  readonly end: number;
  /** Hexadecimal digits. */
  readonly contents: string;
  readonly time: Date;
};

const FIELD_HEAD =
  /^<<\n\/Type \/Sig\n\/Filter \/Adobe\.PPKLite\n\/SubFilter \/ETSI\.CAdES\.detached\n(\/ByteRange \[[^\]]*\] *)\n\/Contents </;
const TIME = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/**
 * The only signature field of a file, as our writer lays it out.
 * @throws PdfFormatError for any other
 */
export function signedField(file: PdfFile): SignedField {
  const form = file.root.get('AcroForm');
  const fields = form === undefined ? [] : file.array(file.dictionary(form).get('Fields'));
  if (fields.length !== 1) throw new PdfFormatError('the document has no signature');
  const value = file.reference(file.dictionary(fields[0]).get('V'));
  const dictionaryStart = file.startOf(value);
  const longest = FIELD_HEAD.source.length + BYTE_RANGE_PLACEHOLDER.length;
  const head = FIELD_HEAD.exec(file.source.slice(dictionaryStart, dictionaryStart + longest));
  const [prefix, byteRange] = head ?? [];
  if (prefix === undefined || byteRange?.length !== BYTE_RANGE_PLACEHOLDER.length) {
    throw new PdfFormatError('the signature field is not ours');
  }
  const start = dictionaryStart + prefix.length - 1;
  const end = start + 2 * SIGNATURE_BYTES + 2;
  if (file.source[end - 1] !== '>') throw new PdfFormatError('the signature has another length');
  return {
    dictionaryStart,
    byteRangeIndex: prefix.indexOf(byteRange),
    start,
    end,
    contents: file.source.slice(start + 1, end - 1),
    time: readTime(file.text(file.dictionary(value).get('M'))),
  };
}

function readTime(text: string): Date {
  const [, year, month, day, hour, minute, second] = TIME.exec(text) ?? [];
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time.getTime())) throw new PdfFormatError('the signature has no time');
  return time;
}
