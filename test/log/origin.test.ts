import { describe, expect, test } from '@jest/globals';
import { checkOrigin, hostOf } from '../../shared/log/origin.ts';
import { checkKeyName } from '../../shared/log/verifierKey.ts';

describe('the name of a log', () => {
  test.each(['csr.example.org/1', 'csr-ledger.localhost/1', 'a.b/1405', 'a.b.c-d.example/shard-2'])(
    '%s has a host and a shard, and is a key name',
    (origin) => {
      expect(() => checkOrigin(origin)).not.toThrow();
      expect(() => checkKeyName(origin)).not.toThrow();
      expect(origin).toBe(`${hostOf(origin)}/${origin.split('/')[1]}`);
    },
  );

  test.each([
    'csr.example.org',
    'csr.example.org/',
    'csr.example.org/1/2',
    'csr.example.org/receipts',
    'https://csr.example.org/1',
    'CSR.example.org/1',
    'csr.example.org/1 ',
    'csr.example.org/a_b',
    'localhost/1',
    `${'a'.repeat(199)}.b/1`,
    '',
  ])('%s is none', (origin) => {
    expect(() => checkOrigin(origin)).toThrow(expect.objectContaining({ code: 'bad-origin' }));
  });
});
