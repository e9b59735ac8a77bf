import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Language } from '../shared/contract/papers.ts';
import type { Trust } from '../shared/reader/verifyPdf.ts';
import { isArchive, withExport } from './audit/archive.ts';
import { linesOf, progressLine } from './audit/command.ts';
import { Misuse } from './audit/misuse.ts';
import { verifyExport } from './audit/verifyExport.ts';
import { type FileVerdict, textOfReason, verifyFile } from './verify/file.ts';
import { readTrust, TrustError } from './verify/trust.ts';

const usage = `npm run verify -- [--key VKEY]… [--trust DIR] [--lang fa|en] [--json] FILE…
       npm run verify -- [options] EXPORT

Checks certificates, reports, receipts and exports of a ledger without any network. Exit 0 if every file is
accepted, else 1. Trusted are the keys (*.vkey) and authorities (*.pem) in trust/ of this project and in
.local/trust/ (or DIR), and each VKEY; nothing that a file brings along.`;

class UsageError extends Error {
  override readonly name = 'UsageError';
}

const optionsFrom = (args: string[]) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true, default: [] },
      trust: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { lang, json, key, trust, help } = values;
  if (lang !== 'fa' && lang !== 'en') throw new UsageError(`no language: ${lang}`);
  if (positionals.length === 0 && !help) throw new UsageError('no file to verify');
  return { language: lang as Language, json, keys: key, trust, files: positionals, help };
};

const project = (folder: string) => fileURLToPath(new URL(`../${folder}`, import.meta.url));

/** npm starts its scripts in the project: names are meant from where it was called. */
const calledFrom =
  (process.env.npm_lifecycle_event === 'verify' && process.env.INIT_CWD) || process.cwd();

interface Result {
  readonly file: string;
  readonly verdict: FileVerdict;
}

const heads = {
  en: { proved: 'proved:', notProved: 'not proved:' },
  fa: { proved: 'ثابت شد:', notProved: 'ثابت نشد:' },
};

const sentence = ({ file, verdict }: Result, language: Language, folder: string): string => {
  if (!verdict.ok) {
    const { reason, detail } = verdict;
    const text = textOfReason(reason)[language];
    const more = detail === undefined ? '' : ` (${detail})`;
    return `REFUSED ${file}: ${text}${more} [${reason}]${hintFor(verdict, folder)}`;
  }
  const { title, proved, notProved } = verdict.findings;
  const list = (texts: readonly { text: string }[]) => texts.map(({ text }) => `    - ${text}`);
  const { proved: isProved, notProved: isNot } = heads[language];
  return [
    `ACCEPTED ${file}: ${title}`,
    `  ${isProved}`,
    ...list(proved),
    `  ${isNot}`,
    ...list(notProved),
  ].join('\n');
};

/** Without what could steer a terminal or turn a line around: files are made by others. */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (control) => (control === '\n' ? control : ''));

/** Where the missing key of a log would have to be put. */
const hintFor = (
  { reason, detail }: Extract<FileVerdict, { ok: false }>,
  folder: string,
): string => {
  const suffix = { 'unknown-log': 'log', 'receipts-key-unknown': 'receipts' }[reason as string];
  if (suffix === undefined) return '';
  return `\n  If you have its verifier key from the office itself, not from the file, put it as a line into ${folder}/${fileName(detail ?? '')}.${suffix}.vkey, or pass it by --key.`;
};

/** An origin is typed by others: only what is harmless in a file's name is suggested as one. */
const fileName = (origin: string): string => origin.replace(/[^A-Za-z0-9.-]/g, '_').slice(0, 80);

const machineForm = ({ file, verdict }: Result, language: Language) => {
  if (!verdict.ok) {
    const { reason, detail } = verdict;
    return { file, accepted: false, reason, text: textOfReason(reason)[language], detail };
  }
  return { file, accepted: true, kind: verdict.kind, ...verdict.findings };
};

const run = async (): Promise<boolean> => {
  const options = optionsFrom(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return true;
  }
  const { language, json, keys, files } = options;
  const second =
    options.trust === undefined ? project('.local/trust') : resolve(calledFrom, options.trust);
  const trust: Trust = readTrust([project('trust'), second], keys);
  const [first = ''] = files;
  const path = resolve(calledFrom, first);
  if (files.length === 1 && (existsSync(join(path, 'manifest.json')) || (await isArchive(path))))
    return withExport(path, (folder) => verifyFolder(folder, trust, json));
  const results: Result[] = [];
  for (const file of files) {
    const result = { file, verdict: await verifyFile(resolve(calledFrom, file), trust, language) };
    results.push(result);
    if (!json) console.log(printable(sentence(result, language, options.trust ?? '.local/trust')));
  }
  const accepted = results.every(({ verdict }) => verdict.ok);
  if (json) {
    const all = results.map((result) => machineForm(result, language));
    console.log(JSON.stringify({ accepted, files: all }, null, 2));
  }
  return accepted;
};

/** An export of a whole log. */
const verifyFolder = async (
  folder: string,
  { anchors }: Trust,
  json: boolean,
): Promise<boolean> => {
  const outcome = await verifyExport({ folder, anchors, progress: progressLine('entries:') });
  const accepted = outcome.findings.length === 0;
  if (json) console.log(JSON.stringify({ accepted, ...outcome }, null, 2));
  else console.log(printable(linesOf(outcome).join('\n')));
  return accepted;
};

const whatWentWrong = (error: unknown): string => {
  if (error instanceof TrustError || error instanceof Misuse) return printable(error.message);
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  return isUsage ? `${(error as Error).message}\n\n${usage}` : `cannot verify: ${String(error)}`;
};

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(whatWentWrong(error));
  process.exitCode = 1;
}
