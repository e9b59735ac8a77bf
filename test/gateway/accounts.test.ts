import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  demonstrationAccounts,
  demonstrationLogins,
  loginsFile,
} from '../../scripts/demonstrationLogins.ts';
import type { Duties } from '../../shared/domain/ports.ts';
import { type Accounts, openAccounts } from '../../shared/embedded/accounts.ts';

// Passwords are slow to hash on purpose.
jest.setTimeout(30_000);

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'csr-accounts-'));
});
afterAll(() => rmSync(data, { recursive: true }));

describe('an account', () => {
  test('is found by its login, and opened by its password alone', async () => {
    const accounts = openAccounts(':memory:');
    const actor = await accounts.create('officer', 'e\u0301tude', { roles: ['officer'] });
    expect(await accounts.find('officer')).toBe(actor);
    expect(await accounts.find('Officer')).toBeUndefined();
    expect(await accounts.verify('officer', '\u00e9tude')).toBe(actor);
    expect(await accounts.verify('officer', 'etude')).toBeUndefined();
    expect(await accounts.verify('officer2', '\u00e9tude')).toBeUndefined();
    accounts.close();
  });

  test('has one login, and duties that are replaced as a whole', async () => {
    const accounts = openAccounts(':memory:');
    const actor = await accounts.create('p', 'x', { roles: ['district'], region: 'IR-23' });
    await expect(accounts.create('p', 'y', { roles: [] })).rejects.toThrow();
    await accounts.assign(actor, { roles: ['partner'], partner: 'partner-a1' });
    await accounts.assign(actor, { roles: ['partner'], partner: 'partner-a1' });
    expect(accounts.duties(actor)).toEqual({ roles: ['partner'], partner: 'partner-a1' });
    await expect(accounts.assign('nobody', { roles: [] })).rejects.toThrow('no such account');
    expect(accounts.duties('nobody')).toBeUndefined();
    accounts.close();
  });

  test('keeps what is lent to it for some days', async () => {
    const accounts = openAccounts(':memory:');
    const actor = await accounts.create('p', 'x', { roles: ['officer'] });
    const days = { from: '2026-06-10', until: '2026-06-20' };
    const duties = { roles: ['officer'], lent: { roles: ['district'], region: 'IR-23', ...days } };
    await accounts.assign(actor, duties as Duties);
    expect(accounts.duties(actor)).toEqual(duties);
    accounts.close();
  });

  test('outlives a restart, and its password is nowhere in the file', async () => {
    const file = join(data, 'accounts.sqlite');
    const first = openAccounts(file);
    const actor = await first.create('officer', 'open-sesame-123', { roles: ['officer'] });
    first.close();
    const second = openAccounts(file);
    expect(await second.verify('officer', 'open-sesame-123')).toBe(actor);
    second.close();
    expect(readFileSync(file).includes('open-sesame-123')).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('demonstration logins', () => {
  test('are made once, with random passwords for their owner only, and completed after a cut', async () => {
    const made: string[] = [];
    const accounts: Pick<Accounts, 'find' | 'create'> = {
      find: async (login) => (login === 'officer' || made.includes(login) ? 'known' : undefined),
      create: async (login) => {
        made.push(login);
        return login;
      },
    };
    const first = await demonstrationLogins(data);
    await demonstrationAccounts(accounts, first);
    expect(Object.keys(first)).toEqual([
      'partner',
      'partner2',
      'officer',
      'officer2',
      'district',
      'district2',
      'auditor',
      'admin',
    ]);
    expect(new Set(Object.values(first)).size).toBe(8);
    expect(made.toSorted()).toEqual(
      Object.keys(first)
        .filter((login) => login !== 'officer')
        .toSorted(),
    );
    expect(statSync(loginsFile(data)).mode & 0o777).toBe(0o600);
    expect(await demonstrationLogins(data)).toEqual(first);
    await demonstrationAccounts(accounts, first);
    expect(made).toHaveLength(7);
  });
});
