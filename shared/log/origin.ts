import { LogFormatError } from './logFormatError.ts';

// An office's logs are named as C2SP tlog-checkpoint advises, by a URL without scheme: the public host, and
// after a slash the shard, which tells the logs of one office apart (docs/decisions/0025).

const label = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';

/**
 * `<host>/<shard>` in lower case, such as `csr.example.org/1`; at most 200 characters. No shard is named
 * `receipts`: so ends the name of the key that vouches for receipts.
 */
export const originPattern = `^(?=.{4,200}$)(?!.*/receipts$)${label}(\\.${label})+/${label}$`;

/** Throws `bad-origin` for a name that a new log can't have. */
export function checkOrigin(origin: string): void {
  if (new RegExp(originPattern).test(origin)) return;
  throw new LogFormatError(
    'bad-origin',
    `${origin} is no name for a log: it needs a host and a shard, such as csr.example.org/1`,
  );
}

/** Where the office's pages are. A log that is older than the rule has no shard: its name is the host. */
export const hostOf = (origin: string): string => origin.split('/', 1)[0] ?? '';
