import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@jest/globals';

type Tool = 'qpdf' | 'pdftotext' | 'pdfdetach' | 'pdfsig' | 'pdfinfo';

/**
 * `test`, or its skipping form when a foreign PDF tool is missing on this machine: said loudly here, and an
 * error in CI, where a skipped oracle would be no oracle.
 */
export function requireTool(...tools: readonly Tool[]): typeof test | typeof test.skip {
  const missing = tools.filter((tool) => !isInstalled(tool));
  if (missing.length === 0) return test;
  const message = `NOT TESTED: ${missing.join(', ')} missing (Debian: qpdf, poppler-utils)`;
  if (process.env.CI === 'true') throw new Error(message);
  process.stderr.write(`\n*** ${message} ***\n`);
  return test.skip;
}

function isInstalled(tool: Tool): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs a tool on a PDF; `FILE` among the arguments stands for its path. */
export function runTool(tool: Tool, args: readonly string[], pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'csr-ledger-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    const own = args.map((arg) => (arg === 'FILE' ? file : arg));
    return execFileSync(tool, own, { encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 28 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text as poppler extracts it, in logical order, without the marks that it adds for direction. */
export function extractText(pdf: Uint8Array): string {
  const text = runTool('pdftotext', ['-layout', 'FILE', '-'], pdf);
  return text
    .replace(/\p{Bidi_Control}|\f/gu, '')
    .replace(/ +/g, ' ')
    .replace(/^ | $/gm, '');
}
