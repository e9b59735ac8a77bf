import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { client, ProblemError } from '../../shared/contract/client.ts';
import { accessToken, demonstrationLogins } from '../signIn.ts';
import { fromHere } from './command.ts';
import { Misuse } from './misuse.ts';

/** Where a log is read from, by the paths of C2SP tlog-tiles; undefined for what isn't there. */
export interface LogSource {
  read(path: string): Promise<Uint8Array | undefined>;
}

export interface SourceOptions {
  readonly url: string;
  readonly token?: string | undefined;
  /** Data folder of a demonstration, whose auditor signs in. */
  readonly data?: string | undefined;
}

const entries = 'tile/entries/';
const hashes = 'tile/';
/** Well below what a token lasts. */
const tokenLasts = 4 * 60 * 1000;

export const apiOf = ({ url, token, data }: SourceOptions) => {
  const base = url.replace(/\/+$/, '');
  return client(`${base}/api`, {
    language: 'en',
    ...(token !== undefined && { token }),
    ...(token === undefined && data !== undefined && { token: renewed(base, data) }),
  });
};

/** A token of the demonstration's auditor, a fresh one every few minutes. */
const renewed = (url: string, data: string) => {
  let current: { since: number; token: Promise<string> } | undefined;
  const signIn = async () => {
    const logins = await demonstrationLogins(fromHere(data));
    return accessToken({ url, login: 'auditor', password: logins.auditor ?? '' });
  };
  return (): Promise<string> => {
    if (current === undefined || Date.now() - current.since > tokenLasts)
      current = { since: Date.now(), token: signIn() };
    return current.token;
  };
};

/** A running system. Bundles of entries need an auditor's token; everything else is public. */
export const remoteLog = (options: SourceOptions): LogSource => {
  const api = apiOf(options);
  const ask = (path: string) => {
    if (path === 'checkpoint') return api('getCheckpoint', {});
    return path.startsWith(entries)
      ? api('getEntryBundle', { params: { path: path.slice(entries.length) } })
      : api('getTile', { params: { path: path.slice(hashes.length) } });
  };
  return {
    read: async (path) => {
      try {
        const { status, bytes } = await ask(path);
        return status === 200 ? bytes : undefined;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (error.problem.code === 'not-found') return undefined;
        if (error.problem.status === 401 || error.problem.status === 403)
          throw new Misuse(
            `${path} is for auditors: give --token, or --data of a demonstration (${error.message})`,
          );
        throw error;
      }
    },
  };
};

/** A folder in the layout of C2SP tlog-tiles, such as an export. */
export const folderLog = (folder: string): LogSource => ({
  read: async (path) => {
    try {
      return new Uint8Array(await readFile(join(folder, path)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  },
});
