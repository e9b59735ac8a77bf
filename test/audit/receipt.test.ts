import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { leafNamed } from '../../scripts/audit/leaves.ts';
import { promiseKept } from '../../scripts/audit/promise.ts';
import type { Receipt } from '../../shared/contract/entry.ts';
import { submitContribution } from '../../shared/domain/contribution/submit.ts';
import { entryKey } from '../../shared/domain/keys.ts';
import { placeOf } from '../../shared/domain/sealed.ts';
import { decodeUtf8 } from '../../shared/log/bytes.ts';
import { canonicalBytes } from '../../shared/log/canonical.ts';
import { workday } from '../domain/office.ts';
import { gift, wheelchairs } from '../domain/papers.ts';
import {
  type Audited,
  anchors,
  auditedOffice,
  auditor,
  operator,
  published,
} from './auditedOffice.ts';

let here: Audited;
let receipt: Receipt;
beforeEach(async () => {
  here = await auditedOffice();
  const { does, people } = here;
  ({ receipt } = await does(people.giver, submitContribution, { body: gift([wheelchairs('2')]) }));
});
afterEach(() => here.remove());

const minutes = (count: number) => new Date(Date.parse(workday) + count * 60_000);
const asked = async (asOf = minutes(11), file: Receipt = receipt) =>
  promiseKept({
    file,
    anchors: await anchors(here),
    source: published(here),
    asOf,
    leafNamed: (entry, size) => leafNamed(auditor(here).folder, entry, size),
  });
const names = async (...of: Parameters<typeof asked>) =>
  (await asked(...of)).findings.map(({ name }) => name);

describe('a receipt', () => {
  test('whose entry was sealed is kept', async () => {
    await here.seal();
    const { findings, proved } = await asked();
    expect(findings).toEqual([]);
    expect(proved[0]).toMatch(/stands in the signed log as leaf \d+$/);
  });

  test('of an entry that was deleted before it was sealed is evidence after ten minutes', async () => {
    const { aggregate, seq } = placeOf(receipt.entry);
    await operator(here).remove(entryKey(aggregate, seq));
    await here.seal();
    await auditor(here).export();
    expect(await names(minutes(10))).toEqual([]);
    expect((await asked(minutes(10))).notProved?.[0]).toContain('the ten minutes are not over');
    expect(await names()).toEqual(['promise-broken']);
  });

  test('of an entry that was sealed with other bytes is evidence at once', async () => {
    await here.seal();
    const leaves = await operator(here).leaves();
    const changed = leaves.map((leaf) => {
      const entry = JSON.parse(decodeUtf8(leaf));
      return entry.id === receipt.entry
        ? canonicalBytes({ ...entry, occurredOn: '2026-06-08' })
        : leaf;
    });
    await operator(here).resign(changed);
    await auditor(here).export();
    expect(await names(minutes(0))).toEqual(['promise-altered']);
  });

  test('that the office never signed proves nothing', async () => {
    expect(await names(minutes(11), { ...receipt, entry: 'contribution-a:1' })).toEqual([
      'receipt-refused',
    ]);
  });

  test('is looked for in hashes that make the signed root', async () => {
    await here.seal();
    const { length } = await operator(here).leaves();
    await operator(here).rewrite(`log/tile/0/000.p/${length}`, (bytes) => bytes.fill(0, 0, 32));
    expect(await names()).toEqual(['tile-altered']);
  });
});
