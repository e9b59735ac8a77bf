import { beforeEach, describe, expect, test } from '@jest/globals';
import { balances as overdrafts } from '../../shared/domain/audit/balances.ts';
import { revokeCertificate } from '../../shared/domain/certificate/commands.ts';
import { proposeCorrection, rejectCorrection } from '../../shared/domain/contribution/correct.ts';
import { getContribution } from '../../shared/domain/contribution/read.ts';
import { getMou } from '../../shared/domain/mou/read.ts';
import { registerMou } from '../../shared/domain/mou/registerMou.ts';
import { appointPerson } from '../../shared/domain/office/people.ts';
import { getSaving } from '../../shared/domain/saving/read.ts';
import { correct, propose, proposeUndelivery, wrong } from './lifeSteps.ts';
import { historyOf, type Office, office, requestOf } from './office.ts';
import { clause, fundedWheelchairs, heaters, housing, memorandum, wheelchairs } from './papers.ts';
import {
  appointOfficers,
  close,
  deliver,
  issued,
  openFund,
  registered,
  reported,
  submitted,
  verified,
  verify,
} from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

const open = (contribution: string) =>
  getContribution(
    here.home,
    requestOf(here.people.auditor, 'getContribution', { params: { contribution } }),
  );
const figures = async (item: string) => {
  const { full } = await reported(here);
  return full.items.find((each) => each.item === item);
};
/** Every commodity that an account ever held, as the log tells it. */
const balances = async () => {
  await here.seal();
  const sums = new Map<string, number>();
  for (const { transfers } of await here.log())
    for (const { from, to, commodity, amount } of transfers)
      for (const [account, sign] of [
        [from, -1],
        [to, 1],
      ] as const) {
        const key = `${account} ${commodity}`;
        sums.set(key, (sums.get(key) ?? 0) + sign * Number(amount));
      }
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0));
};

describe('a reversed verification', () => {
  test('takes every figure back, and the contribution ends', async () => {
    await verified(here, [wheelchairs('5')]);
    const before = [await balances(), await figures('wheelchair')];
    const id = await wrong(here, [wheelchairs('3')]);
    await correct(here, id);
    expect([await balances(), await figures('wheelchair')]).toEqual(before);
    expect(await open(id)).toMatchObject({ status: 'reversed', reason: 'دوباره ثبت شده' });
    const entry = (await historyOf(here.home, id)).at(-1);
    expect(entry).toMatchObject({
      kind: 'verification-reversed',
      reverses: `${id}:2`,
      causes: [`${id}:2`, `${id}:3`],
      period: '1405-Q1',
      data: { proposedBy: 'officer-b' },
      by: { actor: 'officer-c' },
    });
  });

  test('frees what the contribution claimed when it ends, and not when it is verified anew', async () => {
    const anew = await wrong(here, [heaters('H-100')], { afterwards: 'verify-anew' });
    await correct(here, anew);
    const claim = () => submitted(here, [heaters('H-100')], { by: here.people.unionist });
    await expect(claim()).rejects.toMatchObject({ code: 'claimed-elsewhere' });
    await verify(here, anew, [heaters('H-100')]);
    await propose(here, anew, { entry: `${anew}:5` });
    await correct(here, anew);
    await claim();
  });

  test('can be verified anew, and counts once', async () => {
    const id = await wrong(here, [wheelchairs('3')], { afterwards: 'verify-anew' });
    await correct(here, id);
    expect(await open(id)).toMatchObject({ status: 'submitted', entries: [`${id}:1`] });
    expect(await figures('wheelchair')).toMatchObject({ verified: '0', claimedUnverified: '3' });
    await verify(here, id, [wheelchairs('2')]);
    expect(await figures('wheelchair')).toMatchObject({ verified: '2', claimedUnverified: '0' });
    expect((await open(id)).entries).toEqual([`${id}:1`, `${id}:5`]);
  });

  test('of a value that was unknown takes the unknown back as well', async () => {
    const unknown = { is: 'unknown' } as const;
    const lines = [wheelchairs('3', { values: { 'cost-to-company': unknown } })];
    await verified(here, [wheelchairs('1')]);
    const id = await verified(here, lines);
    expect((await figures('wheelchair'))?.values).toMatchObject([{ unknown: 1 }]);
    await propose(here, id);
    await correct(here, id);
    const values = (await figures('wheelchair'))?.values ?? [];
    expect(values).toMatchObject([{ amount: '1000000' }]);
    expect(values[0]?.unknown).toBeUndefined();
  });

  test('gives the fund back what it paid', async () => {
    const saving = await openFund(here);
    const lines = [fundedWheelchairs('2', saving, '700')];
    const id = await wrong(here, lines);
    await correct(here, id);
    const request = requestOf(here.people.auditor, 'getSaving', { params: { saving } });
    expect((await getSaving(here.home, request)).residual).toBe('1000');
    await verified(here, lines);
    expect((await getSaving(here.home, request)).residual).toBe('300');
  });

  test('gives the memorandum back its pledge', async () => {
    const { does, people, company, home } = here;
    const { id: mou } = await does(people.registrar, registerMou, {
      body: memorandum(company, [clause('first', '4')]),
    });
    const id = await wrong(here, [housing('3', { fulfils: { mou, clause: 'first' } })]);
    await correct(here, id);
    const request = requestOf(people.auditor, 'getMou', { params: { mou } });
    expect((await getMou(home, request)).clauses).toMatchObject([{ fulfilled: '0', left: '4' }]);
  });

  test('stands in the log before what draws again on the fund or the clause that it gave back to', async () => {
    const saving = await openFund(here);
    const { does, people, company } = here;
    const { id: mou } = await does(people.registrar, registerMou, {
      body: memorandum(company, [clause('first', '4')]),
    });
    const drawing = (pieces: string, rial: string) => [
      [fundedWheelchairs('2', saving, rial)],
      [housing(pieces, { fulfils: { mou, clause: 'first' } })],
    ];
    const mistakes: string[] = [];
    for (const lines of [...drawing('2', '350'), ...drawing('2', '350')])
      mistakes.push(await wrong(here, lines));
    await here.seal();
    // The log takes short histories first: those of the first two grow long.
    for (const contribution of mistakes.slice(0, 2))
      for (let times = 0; times < 3; times += 1) {
        await does(people.third, rejectCorrection, {
          params: { contribution },
          body: { reason: 'ناقص' },
        });
        await propose(here, contribution);
      }
    for (const mistake of mistakes) await correct(here, mistake);
    for (const lines of drawing('4', '700')) await verified(here, lines);
    await here.seal();
    const found: string[] = [];
    const book = overdrafts((kind, text) => found.push(`${kind} ${text}`));
    (await here.log()).forEach((entry, index) => {
      book.add(entry, index);
    });
    book.close();
    expect(found).toEqual([]);
  });

  test('is of what is still held: deliveries are reversed first', async () => {
    const id = await verified(here, [wheelchairs('3')]);
    await deliver(here, id, '1');
    const early = { code: 'balance-exceeded' };
    await expect(propose(here, id)).rejects.toMatchObject(early);
    await proposeUndelivery(here, id, `${id}:3`);
    await correct(here, id);
    await propose(here, id);
    await deliver(here, id, '1');
    await expect(correct(here, id)).rejects.toMatchObject(early);
  });
});

describe('a reversed delivery', () => {
  test('is held again, and counts neither goods nor people', async () => {
    const id = await verified(here, [wheelchairs('3')]);
    await deliver(here, id, '1');
    const before = await balances();
    await deliver(here, id, '1', {
      lines: [
        {
          line: 0,
          delivered: '1',
          discrepancies: [{ reason: 'damaged', quantity: '1' }],
        },
      ],
      recipients: 40,
    });
    await proposeUndelivery(here, id, `${id}:4`);
    await correct(here, id);
    expect(await balances()).toEqual(before);
    expect(await open(id)).toMatchObject({
      status: 'verified',
      lines: [{ delivered: '1', discrepancy: '0' }],
      deliveries: [{ entry: `${id}:3` }],
      entries: [`${id}:1`, `${id}:2`, `${id}:3`],
    });
    const { full } = await reported(here);
    expect(full.items).toMatchObject([{ delivered: '1', discrepancy: '0' }]);
    expect(JSON.stringify(full.targetGroups)).toContain('"12"');
    await deliver(here, id, '2');
  });
});

describe('a correction', () => {
  test('takes two officers', async () => {
    const id = await wrong(here, [wheelchairs('3')]);
    const alone = correct(here, id, { by: here.people.verifier });
    await expect(alone).rejects.toMatchObject({ code: 'same-person' });
    await correct(here, id, { by: here.people.registrar });
  });

  test('is of the verification in force or of a delivery, and one at a time', async () => {
    const id = await verified(here, [wheelchairs('3')]);
    const unknown = { fields: [{ pointer: '/entry', code: 'unknown' }] };
    await expect(propose(here, id, { entry: `${id}:1` })).rejects.toMatchObject(unknown);
    const other = await verified(here, [wheelchairs('3')]);
    await expect(propose(here, id, { entry: `${other}:2` })).rejects.toMatchObject(unknown);
    await propose(here, id);
    await expect(propose(here, id)).rejects.toMatchObject({ code: 'status-wrong' });
    await here.does(here.people.third, rejectCorrection, {
      params: { contribution: id },
      body: { reason: 'درست بود' },
    });
    await expect(correct(here, id)).rejects.toMatchObject({ code: 'status-wrong' });
    await propose(here, id);
  });

  test('says of a verification what becomes of the contribution', async () => {
    const id = await verified(here, [wheelchairs('3')]);
    await expect(
      here.does(here.people.third, proposeCorrection, {
        params: { contribution: id },
        body: { entry: `${id}:2`, reason: 'دوباره ثبت شده' },
      }),
    ).rejects.toMatchObject({ fields: [{ pointer: '/afterwards', code: 'required' }] });
  });

  test('waits until the certificate that rests on it is revoked', async () => {
    const id = await verified(here, [wheelchairs('3')]);
    const certificate = await issued(here, id);
    const rests = { code: 'certificate-rests-on-it' };
    await expect(propose(here, id)).rejects.toMatchObject(rests);
    await here.does(here.people.third, revokeCertificate, {
      params: { certificate },
      body: { reason: 'اشتباه در مقدار' },
    });
    await propose(here, id);
    await issued(here, id);
    await expect(correct(here, id)).rejects.toMatchObject(rests);
  });

  test('makes a certificate in preparation stale', async () => {
    const id = await verified(here, [wheelchairs('3')]);
    await registered(here, id);
    await propose(here, id);
    await correct(here, id);
    await expect(issued(here, id)).rejects.toMatchObject({ code: 'rule-broken' });
  });

  test('is of the quarter that was wrong; a closed one takes a reason and an officer’s approval', async () => {
    await appointOfficers(here);
    const id = await wrong(here, [wheelchairs('3')]);
    here.at('2026-07-01T08:00:00.000Z');
    await close(here, '1405-Q1', { interim: false });
    await expect(correct(here, id)).rejects.toMatchObject({ code: 'quarter-closed' });
    const restates = (approvedBy: string) => ({ restates: { reason: 'دوباره', approvedBy } });
    const wrongApprover = (code: string) => ({
      fields: [{ pointer: '/restates/approvedBy', code }],
    });
    await expect(correct(here, id, restates('nobody'))).rejects.toMatchObject(
      wrongApprover('unknown'),
    );
    await expect(correct(here, id, restates('officer-c'))).rejects.toMatchObject({
      code: 'same-person',
    });
    const admin = { login: 'officer-b', roles: ['auditor'] };
    await here.does(here.people.admin, appointPerson, { body: admin });
    await expect(correct(here, id, restates('officer-b'))).rejects.toMatchObject(
      wrongApprover('not-allowed-value'),
    );
    const again = { login: 'officer-b', roles: ['officer'] };
    await here.does(here.people.admin, appointPerson, { body: again });
    await correct(here, id, restates('officer-b'));
    expect((await historyOf(here.home, id)).at(-1)).toMatchObject({
      period: '1405-Q1',
      occurredOn: '2026-06-09',
      restates: { approvedBy: 'officer-b' },
    });
  });
});
