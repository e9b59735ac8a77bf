import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Entry } from '../../shared/contract/entry.ts';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import { entryKey, headKey, stateKey, totalKey } from '../../shared/domain/keys.ts';
import { sealedEntry } from '../../shared/domain/sealed.ts';
import { certificateBundle } from '../../shared/domain/verify/bundle.ts';
import { verifyJson } from '../../shared/domain/verify/json.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/log/bytes.ts';
import { canonical, canonicalBytes } from '../../shared/log/canonical.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { wheelchairs } from '../domain/papers.ts';
import { issued, submitted, verified } from '../domain/steps.ts';
import { itemOf } from '../simulation/entries.ts';
import {
  type Audited,
  anchors,
  auditedOffice,
  auditor,
  operator,
  period,
} from './auditedOffice.ts';

let here: Audited;
let audit: ReturnType<typeof auditor>;
let hands: ReturnType<typeof operator>;
beforeEach(async () => {
  here = await auditedOffice();
  audit = auditor(here);
  hands = operator(here);
  await audit.consistency();
});
afterEach(() => here.remove());

const entriesOf = (leaves: readonly Uint8Array[]) =>
  leaves.map((leaf) => JSON.parse(decodeUtf8(leaf)) as Entry);
const verification = (entries: readonly Entry[]) =>
  entries.findIndex(({ kind }) => kind === 'contribution-verified');

/** The history with one entry changed, as if it had always been so. */
const rewritten = async (change: (entry: Entry) => Entry): Promise<Uint8Array[]> => {
  const leaves = await hands.leaves();
  const at = verification(entriesOf(leaves));
  return leaves.map((leaf, index) => {
    const entry = entriesOf([leaf])[0];
    return index === at && entry ? canonicalBytes(change(entry)) : leaf;
  });
};
const doubled = (entry: Entry): Entry => ({
  ...entry,
  transfers: entry.transfers.map((transfer) => ({ ...transfer, amount: '18' })),
});

test('an honest office has nothing to fear from any command', async () => {
  await audit.export();
  expect(await audit.verify()).toEqual([]);
  expect(await audit.recompute()).toEqual([]);
  expect(await audit.consistency()).toEqual([]);
  expect(await audit.fsck()).toEqual([]);
  await submitted(here, [wheelchairs('1')]);
  await here.seal();
  expect(await audit.consistency()).toEqual([]);
  await audit.export();
  expect(await audit.verify()).toEqual([]);
});

describe('an operator who can write tables and files is found out', () => {
  test('editing an entry in the table', async () => {
    const [entry] = entriesOf(await hands.leaves()).filter(({ transfers }) => transfers.length > 0);
    if (!entry) throw new Error('no such entry');
    await hands.edit(entryKey(entry.aggregate, entry.seq), (item) => ({
      ...item,
      leaf: canonical(doubled(entry)),
    }));
    expect(await audit.fsck()).toEqual(['entry-differs', 'entry-forged']);
  });

  test('editing the state of a record', async () => {
    const [entry] = entriesOf(await hands.leaves()).filter(
      ({ kind }) => kind === 'delivery-confirmed',
    );
    await hands.edit(stateKey(entry?.aggregate ?? ''), (item) => ({
      ...item,
      state: String(item.state).replace('"delivered":"4"', '"delivered":"3"'),
    }));
    expect(await audit.fsck()).toEqual(['state-differs']);
  });

  test('editing a bundle or a tile', async () => {
    const { length } = await hands.leaves();
    const flip = (bytes: Uint8Array) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
    await audit.export();
    await hands.rewrite(`log/tile/entries/000.p/${length}`, flip);
    expect(await audit.fsck()).toContain('tiles-differ');
    await expect(audit.export()).resolves.toMatchObject({ fetched: expect.any(Number) });
    await hands.rewrite(`log/tile/0/000.p/${length}`, flip);
    await expect(audit.export()).rejects.toMatchObject({ name: 'NotOfTheLog' });
    expect(await audit.fsck()).toContain('tiles-differ');
  });

  test('deleting a sealed entry', async () => {
    const entry = entriesOf(await hands.leaves()).at(-1);
    await hands.remove(entryKey(entry?.aggregate ?? '', entry?.seq ?? 0));
    expect(await audit.fsck()).toEqual(expect.arrayContaining(['entry-differs', 'state-differs']));
  });

  test('leaving an entry out of a history that is signed anew', async () => {
    const leaves = await hands.leaves();
    await hands.resign(leaves.toSpliced(verification(entriesOf(leaves)), 1));
    expect(await audit.consistency()).toEqual(['log-rolled-back']);
    await audit.export();
    expect(await audit.verify()).toEqual(
      expect.arrayContaining(['sequence-gap', 'cause-after-effect']),
    );
  });

  test('forging an entry without the receipts key: the sealer sets it aside, and fsck names it', async () => {
    const [model] = entriesOf(await hands.leaves()).filter(
      ({ kind }) => kind === 'partner-registered',
    );
    if (!model) throw new Error('no such entry');
    const forged: Entry = { ...model, aggregate: 'partner-forged', id: 'partner-forged:1', period };
    const item = await itemOf(here.home, forged);
    const receipt = JSON.parse(String(item.receipt));
    receipt.key.endorsement = receipt.signature;
    await here.home.table.commit([{ put: { ...item, receipt: canonical(receipt) } }]);
    expect(await audit.fsck()).toContain('entry-quarantined');
    expect(await seal(here.home)).toMatchObject({ quarantined: 1 });
    expect(await audit.fsck()).toEqual(['entry-quarantined']);
  });

  test('sealing a forged entry past the sealer', async () => {
    const leaves = await hands.leaves();
    const [model] = entriesOf(leaves).filter(({ kind }) => kind === 'partner-registered');
    if (!model) throw new Error('no such entry');
    const forged: Entry = { ...model, aggregate: 'partner-forged', id: 'partner-forged:1', period };
    const leaf = canonicalBytes(forged);
    await hands.resign([...leaves, leaf]);
    const { pending, pendingAt, ...item } = await itemOf(here.home, forged);
    await here.home.table.commit([{ put: { ...item, receipt: '{}', index: leaves.length } }]);
    expect(await audit.fsck()).toContain('entry-forged');
  });

  test('reordering a history and signing it anew', async () => {
    const leaves = await hands.leaves();
    const entries = entriesOf(leaves);
    const at = verification(entries);
    const before = entries.findIndex(({ id }) => id === entries[at]?.causes[0]);
    const [one, other] = [leaves[before], leaves[at]];
    if (!one || !other) throw new Error('no such leaves');
    await hands.resign(leaves.with(before, other).with(at, one));
    expect(await audit.consistency()).toEqual(['split-view']);
    expect(await audit.fsck()).toContain('entry-differs');
    await audit.export();
    expect(await audit.verify()).toEqual(
      expect.arrayContaining(['sequence-gap', 'cause-after-effect']),
    );
  });

  test('rewriting the past under a log that grew', async () => {
    const leaves = await rewritten(doubled);
    await hands.resign([...leaves, encodeUtf8('{}')]);
    expect(await audit.consistency()).toEqual(['log-forked']);
  });

  test('showing two states of one size', async () => {
    await hands.resign(await rewritten(doubled));
    expect(await audit.consistency()).toEqual(['split-view']);
    expect(await audit.fsck()).toContain('entry-differs');
  });

  test('taking more out of an account than it holds', async () => {
    const fewer = (entry: Entry): Entry => ({
      ...entry,
      transfers: entry.transfers.map((transfer) => ({ ...transfer, amount: '1' })),
    });
    await hands.resign(await rewritten(fewer));
    await audit.export();
    expect(await audit.verify()).toEqual(['balance-negative']);
  });

  test('rolling the head back', async () => {
    const leaves = await hands.leaves();
    await hands.resign(leaves.slice(0, -3));
    expect(await audit.consistency()).toEqual(['log-rolled-back']);
    expect(await audit.fsck()).toContain('figures-differ');
  });

  test('rolling only the table’s head back', async () => {
    const head = await here.home.table.get(headKey(here.home.origin));
    await submitted(here, [wheelchairs('1')]);
    await here.seal();
    if (head) await here.home.table.commit([{ put: head }]);
    expect(await audit.fsck()).toContain('head-differs');
  });

  test('editing a total', async () => {
    await hands.edit(totalKey(period, 'delivered|item/wheelchair|all'), (item) => ({
      ...item,
      sum: '99000',
    }));
    expect(await audit.fsck()).toEqual(['figures-differ']);
  });

  test('editing a snapshot, and issuing a report from it', async () => {
    await audit.export();
    const issued = entriesOf(await hands.leaves()).findLast(({ kind }) => kind === 'report-issued');
    const size = Number(issued?.data.size);
    await hands.rewrite(`snapshots/${period}/${size}.json`, (bytes) =>
      encodeUtf8(decodeUtf8(bytes).replace('"sum":"9"', '"sum":"8"')),
    );
    expect(await audit.fsck()).toEqual(['figures-differ']);
    const other = '0'.repeat(64);
    const leaves = (await hands.leaves()).map((leaf) => {
      const [entry] = entriesOf([leaf]);
      if (entry?.id !== issued?.id) return leaf;
      return canonicalBytes({
        ...entry,
        data: { ...entry?.data, editions: { full: other, public: other } },
      });
    });
    await hands.resign(leaves);
    await audit.export();
    expect(await audit.recompute()).toEqual(['report-differs']);
  });

  test('swapping the proof in a paper', async () => {
    const papers = [];
    for (const quantity of ['1', '2'])
      papers.push(await issued(here, await verified(here, [wheelchairs(quantity)])));
    await here.seal();
    const sealed = await Promise.all(papers.map((id) => sealedEntry(here.home, `${id}:3`)));
    const [one, other] = sealed;
    if (typeof one !== 'object' || typeof other !== 'object') throw new Error('not sealed');
    const judged = async (proof: string) => {
      const paper = certificateBundle({ leaf: one.leaf, proof }, here.home.origin);
      const crypto = { sha256: here.home.sha256, verify: ed25519Verify };
      return verifyJson(paper, await anchors(here), crypto);
    };
    expect(await judged(one.proof)).toMatchObject({ ok: true });
    expect(await judged(other.proof)).toMatchObject({ ok: false, reason: 'not-in-the-log' });
  });

  test('hiding a restated report', async () => {
    await audit.export();
    const quarter = stateKey(`quarter-${period}`);
    const shown = async () => {
      const { reports } = JSON.parse(String((await here.home.table.get(quarter))?.state));
      return { shown: reports, isPresent: true };
    };
    expect(await audit.recompute(await shown())).toEqual([]);
    await hands.edit(quarter, (item) => {
      const state = JSON.parse(String(item.state));
      return { ...item, state: canonical({ ...state, reports: state.reports.slice(0, 1) }) };
    });
    expect(await audit.recompute(await shown())).toEqual(['report-hidden']);
    expect(await audit.fsck()).toEqual(['state-differs']);
  });
});
