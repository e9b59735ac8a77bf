import { resolve } from 'node:path';
import { type Finding, lineOf } from '../../shared/domain/audit/findings.ts';
import { FolderInUse } from '../../shared/embedded/lock.ts';
import { LogFormatError } from '../../shared/log/logFormatError.ts';
import { TrustError } from '../verify/trust.ts';
import { Misuse } from './misuse.ts';

/** What a command has to say: it exits with 1 if it found anything. */
export interface Outcome {
  readonly proved: readonly string[];
  readonly notProved?: readonly string[];
  readonly findings: readonly Finding[];
  /** How many there were, if more than are listed. */
  readonly found?: number;
}

/** npm starts its scripts in the project: names are meant from where it was called. */
const calledFrom =
  (process.env.npm_lifecycle_event !== undefined && process.env.INIT_CWD) || process.cwd();

export const fromHere = (path: string): string => resolve(calledFrom, path);

/** Runs a command to its end: 0 if nothing was found, else 1. */
export const runCommand = (usage: string, run: () => Promise<Outcome>): Promise<void> =>
  runLines(usage, async () => {
    const outcome = await run();
    return printed(linesOf(outcome), outcome.findings.length === 0);
  });

export const printed = (lines: readonly string[], isGood = true) => ({ lines, isGood });

/** Runs a command to its end and prints its lines: 0 if all is good, else 1. */
export const runLines = async (
  usage: string,
  run: () => Promise<ReturnType<typeof printed>>,
): Promise<void> => {
  try {
    const { lines, isGood } = await run();
    for (const line of lines) console.log(printable(line));
    process.exitCode = isGood ? 0 : 1;
  } catch (error) {
    console.error(printable(whatWentWrong(error, usage)));
    process.exitCode = 1;
  }
};

export const linesOf = ({ proved, notProved = [], findings, found }: Outcome): string[] => {
  const more = (found ?? findings.length) - findings.length;
  return [
    ...findings.map(lineOf),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(proved.length > 0 ? ['proved:', ...proved.map((line) => `  - ${line}`)] : []),
    ...(notProved.length > 0 ? ['not proved:', ...notProved.map((line) => `  - ${line}`)] : []),
    findings.length === 0
      ? 'nothing was found against the log'
      : 'keep what is named above: it is evidence',
  ];
};

const whatWentWrong = (error: unknown, usage: string): string => {
  if (!(error instanceof Error)) return String(error);
  const isUsage =
    error instanceof TypeError &&
    String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
  if (isUsage) return `${error.message}\n\n${usage}`;
  const isPlain =
    error instanceof Misuse || error instanceof TrustError || error instanceof FolderInUse;
  if (isPlain) return error.message;
  if (error instanceof LogFormatError) return `what was read is not in its form: ${error.message}`;
  const { cause } = error;
  return `could not go on: ${error.message}${cause instanceof Error ? ` (${cause.message})` : ''}`;
};

/** Without what could steer a terminal or turn a line around: logs are made by others. */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (control) => (control === '\n' ? control : ''));

const between = 200;

/** A line on the terminal that shows how far it has come; nothing where nobody watches. */
export const progressLine = (what: string) => {
  let shown = 0;
  return (done: number, of: number): void => {
    if (!process.stderr.isTTY || (Date.now() - shown < between && done < of)) return;
    shown = Date.now();
    process.stderr.write(`\r${what} ${done} of ${of}${done < of ? '' : '\n'}`);
  };
};
