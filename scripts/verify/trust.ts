import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { type Anchors, anchorsOf } from '../../shared/domain/verify/anchors.ts';
import { LogFormatError } from '../../shared/log/logFormatError.ts';
import type { Trust } from '../../shared/reader/verifyPdf.ts';

/** A trust anchor that can't be used; the message names the file. */
export class TrustError extends Error {
  override readonly name = 'TrustError';
}

const mostFiles = 1_000;
const largestFile = 1024 * 1024;

/**
 * Reads `*.vkey` (C2SP verifier keys, one a line, `#` begins a comment) and `*.pem` (certificates of
 * authorities) of some folders; a folder that isn't there has none. Throws TrustError for a file that is
 * no such thing: who trusts by mistake must hear of it.
 */
export const readTrust = (folders: readonly string[], keys: readonly string[]): Trust => {
  const files = folders.flatMap(filesIn);
  const lines = files.filter((file) => file.endsWith('.vkey')).flatMap(linesOf);
  const given = keys.map((text) => ({ text, from: '--key' }));
  const anchors = mergedAnchors([...lines, ...given]);
  const roots = files
    .filter((file) => file.endsWith('.pem'))
    .flatMap((file) => certificatesIn(file).map((pem) => ({ pem, file: basename(file, '.pem') })));
  const origins = anchors.logs.map(({ name }) => name);
  return {
    anchors,
    rootsFor: (origin) =>
      roots.filter(({ file }) => mayVouch(file, origin, origins)).map(({ pem }) => pem),
  };
};

/** A file that is named after a trusted log is for its papers only; any other is for all. */
const mayVouch = (file: string, origin: string, origins: readonly string[]): boolean =>
  isNamedAfter(file, origin) || !origins.some((each) => isNamedAfter(file, each));

/** `<log>.pem`, `<log>.documents.pem`, and the same with `-` and eight hex digits of its hash. */
const isNamedAfter = (file: string, origin: string): boolean => {
  const name = fileNameOf(origin);
  return file.startsWith(name) && /^(-[0-9a-f]{8})?(\.documents)?$/.test(file.slice(name.length));
};

/** A log's name in those of its files: neither a host nor a shard has a `_`. */
export const fileNameOf = (origin: string): string => origin.replaceAll('/', '_');

const filesIn = (folder: string): string[] => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const names = readdirSync(folder).filter((name) => /\.(vkey|pem)$/.test(name));
  if (names.length > mostFiles) throw new TrustError(`${folder} holds more than ${mostFiles} keys`);
  return names.sort().map((name) => join(folder, name));
};

const textOf = (file: string): string => {
  const { size } = statSync(file);
  if (size > largestFile) throw new TrustError(`${file} is too large for a key`);
  return readFileSync(file, 'utf8');
};

interface Line {
  readonly text: string;
  readonly from: string;
}

const linesOf = (file: string): Line[] =>
  textOf(file)
    .split('\n')
    .map((text, index) => ({ text: text.replace(/#.*/, '').trim(), from: `${file}:${index + 1}` }))
    .filter(({ text }) => text !== '');

const mergedAnchors = (lines: readonly Line[]): Anchors => {
  for (const { text, from } of lines) {
    try {
      anchorsOf(sha256, [text]);
    } catch (error) {
      if (!(error instanceof LogFormatError)) throw error;
      throw new TrustError(`${from} is no C2SP verifier key: ${error.message}`);
    }
  }
  return anchorsOf(
    sha256,
    lines.map(({ text }) => text),
  );
};

const certificatesIn = (file: string): string[] => {
  const blocks =
    textOf(file).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new TrustError(`${file} has no certificate`);
  for (const block of blocks) {
    try {
      new X509Certificate(block);
    } catch {
      throw new TrustError(`${file} has a certificate that can't be read`);
    }
  }
  return blocks;
};
