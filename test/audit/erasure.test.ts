import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { entriesIn } from '../../scripts/audit/leaves.ts';
import { recompute } from '../../scripts/audit/recomputing.ts';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { personalKey } from '../../shared/domain/keys.ts';
import { erasePersonalData } from '../../shared/domain/partner/erasePersonalData.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import { getProof } from '../../shared/domain/publicLog.ts';
import { issuedReport } from '../../shared/domain/report/kept.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/log/bytes.ts';
import { canonical } from '../../shared/log/canonical.ts';
import { parseCheckpoint } from '../../shared/log/checkpoint.ts';
import { ed25519Verifier } from '../../shared/log/note.ts';
import { parseProof, verifyProof } from '../../shared/log/proof.ts';
import { parseVerifierKey } from '../../shared/log/verifierKey.ts';
import { type Person, requestOf } from '../domain/office.ts';
import { person, wheelchairs } from '../domain/papers.ts';
import { deliver, reported, verified } from '../domain/steps.ts';
import { type Audited, auditedOffice, auditor, period, published } from './auditedOffice.ts';

let here: Audited;
beforeAll(async () => {
  here = await auditedOffice();
});
afterAll(() => here.remove());

/** What an auditor has in hands: the leaves, the report made anew from them, and one leaf's proof. */
const audited = async (leaf: string, sizeOfReport: number) => {
  const { home, people } = here;
  const auditing = auditor(here);
  await auditing.export();
  const read = await published(here).read('checkpoint');
  const checkpoint = parseCheckpoint(decodeUtf8(read ?? new Uint8Array()));
  const { folder } = auditing;
  const proof = await getProof(
    home,
    requestOf(people.auditor, 'getProof', { params: { entry: leaf } }),
  );
  const key = parseVerifierKey(sha256, await home.logSigner.vkey());
  return {
    proof,
    isProved: await verifyProof(sha256, parseProof(proof.proof), {
      leaf: encodeUtf8(proof.leaf),
      origin: home.origin,
      logKeys: [ed25519Verifier(key, ed25519Verify)],
    }),
    leaves: [...entriesIn(folder, checkpoint.size)].map((entry) => canonical(entry)),
    hashes: (await recompute({ folder, checkpoint }, period, sizeOfReport)).hashes,
    findings: [
      ...(await auditing.verify()),
      ...(await auditing.recompute()),
      ...(await auditing.fsck()),
    ],
  };
};

describe('the erasure of a natural person’s data', () => {
  test('changes no leaf, no proof and no report', async () => {
    const { does, people } = here;
    const { id, entry } = await does(people.registrar, registerPartner, { body: person });
    const giver: Person = { actor: 'person-1', roles: ['partner'], partner: id };
    await deliver(here, await verified(here, [wheelchairs('6')], { by: giver }), '6');
    const { version } = await reported(here, period);
    const before = await audited(entry, version.size);

    const body = { reason: 'asked-by-the-person' };
    await does(people.admin, erasePersonalData, { params: { partner: id }, body });
    await here.seal();
    expect(await here.home.personal.get(personalKey(id))).not.toHaveProperty('opened');

    const after = await audited(entry, version.size);
    expect(after.leaves.slice(0, before.leaves.length)).toEqual(before.leaves);
    expect(after.leaves).toHaveLength(before.leaves.length + 1);
    expect(after.proof.leaf).toBe(before.proof.leaf);
    expect([before.isProved.ok, after.isProved.ok]).toEqual([true, true]);
    expect(before.hashes).toEqual(version.editions);
    expect(after.hashes).toEqual(version.editions);
    expect([...before.findings, ...after.findings]).toEqual([]);

    const again = await reported(here, period);
    for (const edition of ['public', 'full'] as const)
      expect(again[edition].partners).toEqual(
        (await issuedReport(here.home, version, edition)).partners,
      );
  });
});
