import { readFileSync, statSync } from 'node:fs';
import type { Language } from '../../shared/contract/papers.ts';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { verifyJson } from '../../shared/domain/verify/json.ts';
import { type Bilingual, type RefusalReason, reasons } from '../../shared/domain/verify/reasons.ts';
import { type Findings, findingsOf } from '../../shared/domain/verify/statements.ts';
import type { Proved, Verified } from '../../shared/domain/verify/verdict.ts';
import { type Trust, verifyPdf } from '../../shared/reader/verifyPdf.ts';

const mebibyte = 1024 * 1024;
const largestFile = 50 * mebibyte;

/** What can be wrong before anything is verified. */
const fileReasons = {
  'file-missing': { en: 'there is no such file', fa: 'چنین پرونده‌ای نیست' },
  'file-unreadable': { en: 'the file cannot be read', fa: 'پرونده خوانده نمی‌شود' },
  'file-empty': { en: 'the file is empty', fa: 'پرونده خالی است' },
  'file-too-large': {
    en: 'the file is larger than 50 MB, and so is no paper of this ledger',
    fa: 'پرونده از ۵۰ مگابایت بزرگ‌تر است و سند این دفتر نیست',
  },
  'file-type-unknown': {
    en: 'the file is neither a PDF nor JSON',
    fa: 'پرونده نه PDF است و نه JSON',
  },
  'export-unknown': {
    en: 'an export of a log is verified by itself: one finished folder, .tar or .tar.gz',
    fa: 'خروجی دفتر به‌تنهایی وارسی می‌شود: یک پوشهٔ کامل، یا یک .tar یا .tar.gz',
  },
  unexpected: {
    en: 'the file cannot be verified: it is not formed as this ledger writes it',
    fa: 'پرونده وارسی نمی‌شود: به شکلی نیست که دفتر می‌نویسد',
  },
} as const satisfies Record<string, Bilingual>;

export type FileReason = RefusalReason | keyof typeof fileReasons;

interface Unread {
  readonly ok: false;
  readonly reason: keyof typeof fileReasons;
}

export type FileVerdict =
  | { readonly ok: true; readonly kind: Proved['kind']; readonly findings: Findings }
  | { readonly ok: false; readonly reason: FileReason; readonly detail?: string };

export const textOfReason = (reason: FileReason): Bilingual =>
  ({ ...reasons, ...fileReasons })[reason];

/** Verifies one file, whose form is told from its content, not from its name. Never throws. */
export const verifyFile = async (
  path: string,
  trust: Trust,
  language: Language,
): Promise<FileVerdict> => {
  try {
    const read = bytesOf(path);
    if (!(read instanceof Uint8Array)) return { ok: false, reason: read };
    const verdict = await verifyBytes(read, trust);
    if (!verdict.ok) return verdict;
    const { proved } = verdict;
    return { ok: true, kind: proved.kind, findings: findingsOf(proved, language) };
  } catch {
    return { ok: false, reason: 'unexpected' };
  }
};

const crypto = { sha256, verify: ed25519Verify };

const verifyBytes = async (bytes: Uint8Array, trust: Trust): Promise<Verified | Unread> => {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('%PDF-')) return verifyPdf(bytes, trust, crypto);
  if (/^\s*[[{]/.test(head)) return verifyJson(bytes, trust.anchors, crypto);
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const isArchive =
    archives.some((magic) => start.startsWith(magic)) || head.slice(257, 262) === 'ustar';
  return { ok: false, reason: isArchive ? 'export-unknown' : 'file-type-unknown' };
};

/** Zip, gzip, Zstandard. */
const archives = ['504b0304', '1f8b', '28b52ffd'];

const bytesOf = (path: string): Uint8Array | Unread['reason'] => {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return 'file-missing';
    if (stat.isDirectory()) return 'export-unknown';
    if (!stat.isFile()) return 'file-unreadable';
    if (stat.size === 0) return 'file-empty';
    return stat.size > largestFile ? 'file-too-large' : new Uint8Array(readFileSync(path));
  } catch {
    return 'file-unreadable';
  }
};
