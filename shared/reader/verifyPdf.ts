import type { Language } from '../contract/papers.ts';
import { certificateTitle } from '../domain/certificate/title.ts';
import type { Crypto } from '../domain/receipt.ts';
import type { Anchors } from '../domain/verify/anchors.ts';
import { type Claim, verifyPaper } from '../domain/verify/paper.ts';
import { notStated, printedCertificate } from '../domain/verify/printed.ts';
import { printedReport } from '../domain/verify/printedReport.ts';
import { type ProvedPaper, refused, type Verified } from '../domain/verify/verdict.ts';
import { decodeUtf8 } from '../log/bytes.ts';
import { parseCanonicalBytes } from '../log/canonical.ts';
import { LogFormatError } from '../log/logFormatError.ts';
import { attachedFiles } from './attachedFiles.ts';
import { containsText, readPageTexts } from './pageText.ts';
import { PdfFile } from './pdfFile.ts';
import { PdfFormatError } from './pdfObjects.ts';
import { verifySignature } from './signature.ts';

/** What is trusted: keys by their names, and the authorities of signed papers. */
export interface Trust {
  readonly anchors: Anchors;
  /** Authorities (PEM) that may vouch for the signer of a paper of the log at `origin`. */
  rootsFor(origin: string): readonly string[];
}

/**
 * A certificate or report as PDF: its record and proof, the signature over the whole file, and that its
 * pages state what was recorded.
 */
export const verifyPdf = async (
  bytes: Uint8Array,
  trust: Trust,
  crypto: Crypto,
): Promise<Verified> => {
  try {
    const file = new PdfFile(bytes);
    const claim = claimOf(file);
    if (claim === undefined) return refused('pdf-attachments');
    const paper = await verifyPaper(claim, trust.anchors, crypto);
    return paper.ok ? await verifyPages(file, paper.proved, trust) : paper;
  } catch (error) {
    if (error instanceof PdfFormatError) return refused('pdf-foreign', error.message);
    throw error;
  }
};

/** What the attachments claim, or undefined unless they are exactly those of a paper. */
const claimOf = (file: PdfFile): Claim | undefined => {
  const attached = new Map(attachedFiles(file).map(({ name, bytes }) => [name, bytes]));
  const [leaf, proof] = [attached.get('leaf.json'), attached.get('proof.tlog-proof')];
  const [credential, report] = [attached.get('credential.json'), attached.get('report.json')];
  if (attached.size !== 3 || leaf === undefined || proof === undefined) return undefined;
  try {
    const sealed = { leaf: decodeUtf8(leaf), proof: decodeUtf8(proof) };
    if (credential !== undefined)
      return { ...sealed, kind: 'certificate', credential: documentIn(credential) };
    return report && { ...sealed, kind: 'report', report: documentIn(report) };
  } catch (error) {
    if (error instanceof LogFormatError) return undefined;
    throw error;
  }
};

type Document = Extract<Claim, { kind: 'report' }>['report'];

/** Canonical JSON of an object; throws LogFormatError for anything else. */
const documentIn = (bytes: Uint8Array): Document => {
  const value = parseCanonicalBytes(bytes);
  if (value instanceof Object && !Array.isArray(value)) return value as Document;
  throw new LogFormatError('bad-json', 'not an object');
};

const languages: Readonly<Record<string, Language>> = { 'fa-IR': 'fa', en: 'en' };

/** A certificate that bears its title in a second language has to state everything in both. */
const spokenOn = (texts: readonly string[], language: Language): Language[] => [
  language,
  ...(['fa', 'en'] as const).filter(
    (other) => other !== language && texts.includes(certificateTitle[other]),
  ),
];

const verifyPages = async (file: PdfFile, paper: ProvedPaper, trust: Trust): Promise<Verified> => {
  const signature = await verifySignature(file.bytes, trust.rootsFor(paper.position.origin));
  if (!signature.ok) return refused('pdf-signature', signature.reason);
  const language = languages[file.text(file.root.get('Lang'))];
  if (language === undefined) return refused('pdf-foreign', 'neither Persian nor English');
  const texts = readPageTexts(file).flatMap((page) => page.texts);
  const printed =
    paper.kind === 'certificate'
      ? spokenOn(texts, language).flatMap((each) => printedCertificate(paper.content, each))
      : printedReport(paper.report, language);
  const states = (text: string, value: string) =>
    containsText([{ texts: [text], descriptions: [] }], value);
  const missing = notStated(printed, texts, states);
  if (missing !== undefined) {
    const values = missing.values.map(([value]) => value).join(' · ');
    return refused('value-not-printed', `${missing.of}: ${values}`);
  }
  const { signerName, signedAt } = signature;
  const values = printed.reduce((count, each) => count + each.values.length, 0);
  return { ok: true, proved: { ...paper, pages: { signerName, signedAt, language, values } } };
};
