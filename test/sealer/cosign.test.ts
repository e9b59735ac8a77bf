import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { sealedEntry } from '../../shared/domain/sealed.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/log/bytes.ts';
import { parseCheckpoint, verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { cosignatureVerifier } from '../../shared/log/cosignature.ts';
import { ed25519Verifier } from '../../shared/log/note.ts';
import { parseProof, verifyProof } from '../../shared/log/proof.ts';
import { parseVerifierKey } from '../../shared/log/verifierKey.ts';
import type { Witness } from '../../shared/sealer/cosign.ts';
import { fsck } from '../../shared/sealer/fsck.ts';
import { parseWitnesses } from '../../shared/sealer/httpWitness.ts';
import { unwitnessedPath } from '../../shared/sealer/published.ts';
import { seal } from '../../shared/sealer/seal.ts';
import type { Alarm, SealOptions } from '../../shared/sealer/sealing.ts';
import { cheapVerify, logVkey, origin, sha256 } from '../simulation/cheapHome.ts';
import { itemOf, partner, submitted } from '../simulation/entries.ts';
import { memoryWitness } from '../simulation/witnesses.ts';
import { office, sealing } from './office.ts';

type Ledger = Awaited<ReturnType<typeof office>>;

const trust = (witnesses: readonly Witness[]) => ({
  origin,
  logKeys: [ed25519Verifier(parseVerifierKey(sha256, logVkey), cheapVerify)],
  witnesses: witnesses.map(({ vkey }) =>
    cosignatureVerifier(parseVerifierKey(sha256, vkey), cheapVerify),
  ),
});

/** Size and proved witnesses of a published checkpoint. */
async function published({ files }: Ledger, all: readonly Witness[], path = 'log/checkpoint') {
  const file = files.stored.get(path);
  if (!file) return undefined;
  const checkpoint = parseCheckpoint(decodeUtf8(file.bytes));
  const verdict = await verifyCheckpoint(checkpoint, trust(all));
  if (!verdict.ok) throw new Error(verdict.reason);
  return { size: checkpoint.size, by: verdict.cosigned.map(({ name }) => name).sort() };
}
const unwitnessed = (ledger: Ledger, all: readonly Witness[]) =>
  published(ledger, all, 'log/checkpoint.unwitnessed');

async function sealWith(
  ledger: Ledger,
  threshold: number,
  all: readonly Witness[],
  more: SealOptions = {},
) {
  const alarms: Alarm[] = [];
  const alarm = (each: Alarm) => void alarms.push(each);
  const home = { ...ledger.home, pause: (milliseconds: number) => setTimeout(milliseconds) };
  const result = await seal(home, { ...sealing, ...more, alarm, witnesses: { threshold, all } });
  return { result, alarms };
}

const write = async ({ table, home }: Ledger, name: string) =>
  table.force(await itemOf(home, partner(name)));

/** Doesn't answer. */
const dead = ({ vkey }: Witness): Witness => ({
  vkey,
  addCheckpoint: async () => {
    throw new Error('no connection');
  },
});

const names = ['witness.example/w1', 'witness.example/w2'] as const;
const pair = () => names.map((name) => memoryWitness(name));
const ids = Array.from({ length: 9 }, (_, at) => `contribution-${at}`);
const backlog = () => office(ids.map((id) => submitted(id, '5')));

describe('cosignatures', () => {
  test('of all witnesses stand in the published checkpoint and in proofs', async () => {
    const ledger = await backlog();
    const all = pair();
    const { alarms } = await sealWith(ledger, 2, all);
    expect(alarms).toEqual([]);
    expect(await published(ledger, all)).toEqual({ size: 9, by: [...names] });
    expect(await unwitnessed(ledger, all)).toBeUndefined();
    await write(ledger, '1');
    await sealWith(ledger, 2, all);
    expect(await published(ledger, all)).toEqual({ size: 10, by: [...names] });
    expect(all.map(({ seen }) => seen.get(origin)?.size)).toEqual([10, 10]);
  });

  test('follow batch after batch of a backlog by one question each', async () => {
    const ledger = await backlog();
    const [witness = memoryWitness('')] = pair();
    const sizes: string[] = [];
    const counted: Witness = {
      ...witness,
      addCheckpoint: (body) => {
        sizes.push(body.split('\n')[0] ?? '');
        return witness.addCheckpoint(body);
      },
    };
    await seal(ledger.home, {
      ...sealing,
      maxEntries: 3,
      witnesses: { threshold: 1, all: [counted] },
    });
    expect(sizes).toEqual(['old 0', 'old 3', 'old 6']);
  });

  test('below the threshold leave the last witnessed checkpoint standing, with an alarm', async () => {
    const ledger = await backlog();
    const [w1 = memoryWitness(''), w2 = memoryWitness('')] = pair();
    await sealWith(ledger, 2, [w1, w2]);
    await write(ledger, '1');
    const { result, alarms } = await sealWith(ledger, 2, [w1, dead(w2)]);
    expect(result).toMatchObject({ sealed: 1, size: 10 });
    expect(alarms).toEqual([
      { kind: 'unwitnessed', detail: '10 leaves; witness.example/w2: no connection' },
    ]);
    expect(await published(ledger, [w1, w2])).toEqual({ size: 9, by: [...names] });
    expect(await unwitnessed(ledger, [w1, w2])).toEqual({ size: 10, by: [names[0]] });
    expect(await sealedEntry(ledger.home, 'partner-1:1')).toBe('not-sealed-yet');
  });

  test('that are missing are nothing against the ledger; a checkpoint that is missing is', async () => {
    const ledger = await backlog();
    const [w1 = memoryWitness(''), w2 = memoryWitness('')] = pair();
    await sealWith(ledger, 2, [w1, w2]);
    await write(ledger, '1');
    await sealWith(ledger, 2, [w1, dead(w2)]);
    expect((await fsck(ledger.home, sealing)).findings).toEqual([]);
    ledger.files.stored.delete(unwitnessedPath);
    expect((await fsck(ledger.home, sealing)).findings).toEqual([
      { kind: 'checkpoint', detail: 'published 9, HEAD has 10' },
    ]);
  });

  test('are asked for again by the next call, though nothing is left to seal', async () => {
    const ledger = await backlog();
    const [w1 = memoryWitness(''), w2 = memoryWitness('')] = pair();
    await sealWith(ledger, 2, [w1, dead(w2)]);
    expect(await published(ledger, [w1, w2])).toBeUndefined();
    const { alarms } = await sealWith(ledger, 2, [w1, w2]);
    expect(alarms).toEqual([]);
    expect(await published(ledger, [w1, w2])).toEqual({ size: 9, by: [...names] });
  });

  test('that came too late are no cause for alarm if another sealer has published', async () => {
    const ledger = await backlog();
    const [w1 = memoryWitness('')] = pair();
    const late: Witness = {
      vkey: w1.vkey,
      addCheckpoint: async () => {
        await sealWith(ledger, 1, [w1]);
        throw new Error('too late');
      },
    };
    expect((await sealWith(ledger, 1, [late])).alarms).toEqual([]);
    expect(await published(ledger, [w1])).toEqual({ size: 9, by: [names[0]] });
  });

  test('of fewer than all are enough at the threshold, and who was absent follows later', async () => {
    const ledger = await backlog();
    const [w1 = memoryWitness(''), w2 = memoryWitness('')] = pair();
    await sealWith(ledger, 1, [w1, dead(w2)]);
    expect(await published(ledger, [w1, w2])).toEqual({ size: 9, by: [names[0]] });
    await write(ledger, '1');
    await sealWith(ledger, 1, [w1, w2]);
    expect(await published(ledger, [w1, w2])).toEqual({ size: 10, by: [...names] });
  });

  test('are not taken from a key that is not listed, nor over another checkpoint', async () => {
    const ledger = await backlog();
    const [w1 = memoryWitness(''), w2 = memoryWitness('')] = pair();
    const impostor: Witness = { vkey: w1.vkey, addCheckpoint: w2.addCheckpoint };
    const { alarms } = await sealWith(ledger, 1, [impostor]);
    expect(alarms[0]?.detail).toMatch('no cosignature by its key');
    let stale: Awaited<ReturnType<Witness['addCheckpoint']>> | undefined;
    const replaying: Witness = {
      vkey: w1.vkey,
      addCheckpoint: async (body) => (stale ??= await w1.addCheckpoint(body)),
    };
    await sealWith(ledger, 1, [replaying]);
    await write(ledger, '1');
    expect((await sealWith(ledger, 1, [replaying])).alarms).toHaveLength(1);
    expect(await published(ledger, [w1])).toEqual({ size: 9, by: [names[0]] });
  });

  test('are refused to an office that rolled its log back, or shows another one', async () => {
    const all = pair();
    await sealWith(await backlog(), 2, all);
    const rolledBack = await office([submitted('contribution-0', '5')]);
    const { alarms } = await sealWith(rolledBack, 1, all);
    expect(alarms[0]?.detail).toMatch('w1: has seen 9 leaves, more than 1;');
    expect(await published(rolledBack, all)).toBeUndefined();
    const other = await office(ids.map((id) => submitted(id, '6')));
    expect((await sealWith(other, 1, all)).alarms[0]?.detail).toMatch('w1: answered 409');
    expect(await published(other, all)).toBeUndefined();
  });

  test('stand in the proof of every entry', async () => {
    const ledger = await backlog();
    const all = pair();
    await sealWith(ledger, 2, all, { width: 256 });
    const sealed = await sealedEntry(ledger.home, 'contribution-0:1');
    if (typeof sealed !== 'object') throw new Error('not sealed');
    const leaf = encodeUtf8(sealed.leaf);
    const verdict = await verifyProof(sha256, parseProof(sealed.proof), { leaf, ...trust(all) });
    expect(verdict).toMatchObject({ ok: true, cosigned: [{ name: names[0] }, { name: names[1] }] });
  });
});

describe('a list of witnesses', () => {
  const [w1 = memoryWitness(''), w2 = memoryWitness('')] = pair();
  const listed = (threshold: number, ...all: readonly { url?: string; vkey?: string }[]) =>
    JSON.stringify({
      threshold,
      witnesses: all.map(({ url = 'https://witness.example', vkey }) => ({ url, vkey })),
    });

  test('names an address and a key each', () => {
    const { threshold, all } = parseWitnesses(listed(1, w1, w2));
    expect([threshold, ...all.map(({ vkey }) => vkey)]).toEqual([1, w1.vkey, w2.vkey]);
  });

  test.each([
    ['is not JSON', 'witness', 'not JSON'],
    ['is empty', listed(1), 'witnesses'],
    ['asks for more than it lists', listed(2, w1), 'threshold'],
    ['asks for none', listed(0, w1), 'threshold'],
    ['lists one twice', listed(2, w1, w1), 'twice'],
    ['has the key of a log', listed(1, { vkey: logVkey }), 'not a verifier key for cosigning'],
    ['has no key', listed(1, {}), 'vkey'],
    ['has an address of another kind', listed(1, { ...w1, url: 'file:///etc' }), 'url'],
  ])('that %s is refused', (_, text, reason) => {
    expect(() => parseWitnesses(text)).toThrow(reason);
  });
});
