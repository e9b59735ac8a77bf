import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { Duties } from '../shared/domain/ports.ts';
import type { Accounts } from '../shared/embedded/accounts.ts';
import { keptFile } from './identity/keptFile.ts';

/** partner and partner2 get their partner's id by appointment, once it is registered. */
const duties: Readonly<Record<string, Duties>> = {
  partner: { roles: ['partner'] },
  partner2: { roles: ['partner'] },
  officer: { roles: ['officer'] },
  officer2: { roles: ['officer'] },
  district: { roles: ['district'], region: 'IR-23.tehran.06' },
  district2: { roles: ['district'], region: 'IR-10.kashan' },
  auditor: { roles: ['auditor'] },
  admin: { roles: ['office-admin'] },
};

export const loginsFile = (data: string): string => join(data, 'demonstration-logins.json');

/**
 * The demonstration logins and their passwords: random, made at the first start and kept in a file for its
 * owner only.
 */
export const demonstrationLogins = (data: string): Promise<Readonly<Record<string, string>>> =>
  keptFile(loginsFile(data), z.record(z.string(), z.string()), async () =>
    Object.fromEntries(
      Object.keys(duties).map((login) => [login, randomBytes(12).toString('base64url')]),
    ),
  );

/**
 * Makes the accounts that are missing: all at a first start, some after one that was cut short. One after the
 * other, since hashing a password is heavy and the system is running by then.
 */
export const demonstrationAccounts = async (
  accounts: Pick<Accounts, 'find' | 'create'>,
  passwords: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const [login, password] of Object.entries(passwords)) {
    const its = duties[login];
    if (its === undefined || (await accounts.find(login)) !== undefined) continue;
    await accounts.create(login, password, its);
  }
};
