import { beforeEach, describe, expect, test } from '@jest/globals';
import { releaseAllocation } from '../../shared/domain/allocation/commands.ts';
import { deltasOf } from '../../shared/domain/cells.ts';
import { confirmDelivery } from '../../shared/domain/contribution/deliver.ts';
import { declineHandover, receiveHandover } from '../../shared/domain/handover/commands.ts';
import { listHandovers } from '../../shared/domain/handover/read.ts';
import { canonical } from '../../shared/log/canonical.ts';
import {
  allocated,
  allocationOf,
  announced,
  needOf,
  posted,
  received,
  recordedDelivery,
  slipsFor,
} from './field.ts';
import { historyOf, type Office, office, type Person, requestOf } from './office.ts';
import { delivery, heaters, wheelchairs } from './papers.ts';
import { deliver, reported, submitted, verified } from './steps.ts';
import { evidenceOf } from './uploads.ts';

let here: Office;
let gift: string;
let need: string;
beforeEach(async () => {
  here = await office();
  gift = await verified(here, [wheelchairs('5')]);
  need = await posted(here);
});
const confirm = (body: Parameters<typeof delivery>[1] & object, by?: Person) =>
  here.does(by ?? here.people.district6, confirmDelivery, { params: { contribution: gift }, body });
const tooMuch = { code: 'balance-exceeded' };
const release = (allocation: string) =>
  here.does(here.people.district6, releaseAllocation, {
    params: { allocation },
    body: { reason: 'to-another-need' },
  });

describe('an allocation', () => {
  test('is never of more than is held and not set aside', async () => {
    const other = await posted(here, { quantity: '9' });
    await allocated(here, gift, need, { quantity: '3' });
    await expect(allocated(here, gift, other, { quantity: '3' })).rejects.toMatchObject(tooMuch);
    await allocated(here, gift, other, { quantity: '2' });
  });

  test('is never of more than is open', async () => {
    await expect(allocated(here, gift, need, { quantity: '4' })).rejects.toMatchObject(tooMuch);
    await allocated(here, gift, need, { quantity: '2' });
    await expect(allocated(here, gift, need, { quantity: '2' })).rejects.toMatchObject(tooMuch);
  });

  test('is never twice of the same by two at the same moment', async () => {
    const other = await posted(here, { quantity: '3' });
    const outcomes = await Promise.allSettled([
      allocated(here, gift, need, { quantity: '3' }),
      allocated(here, gift, other, { quantity: '3' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('keeps what it sets aside from being delivered elsewhere', async () => {
    await allocated(here, gift, need, { quantity: '3' });
    await expect(deliver(here, gift, '3')).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/delivered', code: 'more-than-left' }],
    });
    await deliver(here, gift, '2');
  });

  test('is of the same item, and of a gift that is meant for the region', async () => {
    const kashan = await verified(here, [wheelchairs('5')], { region: 'IR-10.kashan' });
    const by = here.people.verifier;
    await expect(allocated(here, kashan, need, { by })).rejects.toMatchObject({
      fields: [{ pointer: '/need', code: 'not-a-party' }],
    });
    const warm = await verified(here, [heaters('H-1')]);
    await expect(allocated(here, warm, need)).rejects.toMatchObject({
      fields: [{ pointer: '/need', code: 'mixed' }],
    });
  });

  test('to another target group than the giver meant needs a reason', async () => {
    const other = await posted(here, { targetGroup: 'older-people' });
    await expect(allocated(here, gift, other)).rejects.toMatchObject({
      fields: [{ pointer: '/otherGroupReason', code: 'required' }],
    });
    await allocated(here, gift, other, { otherGroupReason: 'با موافقت مشارکت‌کننده' });
  });

  test("is made in the caller's own region", async () => {
    const made = allocated(here, gift, need, { by: here.people.district7 });
    await expect(made).rejects.toMatchObject({ code: 'not-found' });
  });

  test('that is released is free and open again', async () => {
    const allocation = await allocated(here, gift, need, { quantity: '3' });
    expect(await needOf(here, need)).toMatchObject({ status: 'allocated', allocated: '3' });
    await release(allocation);
    expect(await needOf(here, need)).toMatchObject({ status: 'open', open: '3', allocated: '0' });
    expect(await allocationOf(here, allocation)).toMatchObject({ status: 'released', open: '0' });
    await deliver(here, gift, '5');
    await expect(release(allocation)).rejects.toMatchObject({ code: 'status-wrong' });
  });
});

describe('a delivery against an allocation', () => {
  test('meets the need, in part and then wholly', async () => {
    const allocation = await allocated(here, gift, need, { quantity: '3' });
    await confirm(await recordedDelivery(here, allocation, '1'));
    expect(await needOf(here, need)).toMatchObject({ status: 'allocated', met: '1', open: '0' });
    await confirm(await recordedDelivery(here, allocation, '2'));
    expect(await needOf(here, need)).toMatchObject({ status: 'met', met: '3', allocated: '0' });
    expect(await allocationOf(here, allocation)).toMatchObject({ status: 'settled' });
    const left = recordedDelivery(here, allocation, '1').then((body) => confirm(body));
    await expect(left).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/delivered', code: 'more-than-left' }],
    });
  });

  test('opens the need again for what was short or damaged', async () => {
    const allocation = await allocated(here, gift, need, { quantity: '3' });
    const discrepancies = [{ reason: 'damaged' as const, quantity: '2' }];
    const lines = [{ line: 0, delivered: '1', discrepancies }];
    await confirm(await recordedDelivery(here, allocation, '1', { lines }));
    expect(await needOf(here, need)).toMatchObject({ status: 'open', met: '1', open: '2' });
    await deliver(here, gift, '2');
  });

  test('leaves the rest of the gift free', async () => {
    const allocation = await allocated(here, gift, need, { quantity: '3' });
    await confirm(await recordedDelivery(here, allocation, '3'));
    await deliver(here, gift, '2');
    await expect(deliver(here, gift, '1')).rejects.toMatchObject({ code: 'rule-broken' });
  });

  test('books the gift as delivered to the group of the need, and the need as met', async () => {
    const other = await posted(here, { targetGroup: 'older-people' });
    const allocation = await allocated(here, gift, other, { otherGroupReason: 'با موافقت' });
    await confirm(await recordedDelivery(here, allocation, '1'));
    const entry = (await historyOf(here.home, gift)).at(-1);
    if (entry === undefined) throw new Error('nothing was delivered');
    const cells = deltasOf(entry).map(({ cell }) => cell);
    expect(cells).toEqual(
      expect.arrayContaining([
        'delivered|item/wheelchair|targetGroup=older-people',
        'need-met|item/wheelchair|region=IR-23.tehran.06',
        'recipients|person|targetGroup=older-people',
      ]),
    );
    expect(cells).not.toContain('recipients|person|targetGroup=people-with-disabilities');
  });

  test('stands in the report like any other delivery', async () => {
    const allocation = await allocated(here, gift, need, { quantity: '3' });
    await confirm(await recordedDelivery(here, allocation, '3'));
    const { public: report } = await reported(here);
    expect(report.items[0]).toMatchObject({ verified: '5', delivered: '3', closing: '2' });
  });

  test('needs an acknowledgement, and one without an allocation takes none', async () => {
    const allocation = await allocated(here, gift, need);
    await expect(confirm(delivery('1', { allocation }))).rejects.toMatchObject({
      fields: [{ pointer: '/acknowledgement', code: 'required' }],
    });
    const acknowledgement = {
      is: 'warehouse-receipt' as const,
      institution: { fa: 'مؤسسهٔ نمونه' },
    };
    const evidence = [await evidenceOf(here, here.people.district6)];
    const free = confirm(delivery('1', { acknowledgement, evidence }));
    await expect(free).rejects.toMatchObject({
      fields: [{ pointer: '/allocation', code: 'required' }],
    });
    await confirm(delivery('1', { allocation, acknowledgement, evidence }));
  });

  test('is refused where the QR belongs to another allocation, or the photo is not among the evidence', async () => {
    const [first, second] = [await allocated(here, gift, need), await allocated(here, gift, need)];
    const { qr } = await allocationOf(here, second);
    const body = await recordedDelivery(here, first, '1');
    const photo = 'a'.repeat(64);
    const wrong = { is: 'delivery-record' as const, photo, qr };
    await expect(confirm({ ...body, acknowledgement: wrong })).rejects.toMatchObject({
      fields: [
        { pointer: '/acknowledgement/photo', code: 'evidence-missing' },
        { pointer: '/acknowledgement/qr', code: 'unknown' },
      ],
    });
    await confirm(body);
  });
});

describe('a paper slip', () => {
  const slips = (...codes: string[]) => ({ is: 'slips' as const, codes });

  test('acknowledges once', async () => {
    const allocation = await allocated(here, gift, need, { quantity: '3' });
    const [first = '', second = ''] = await slipsFor(here, allocation, 3);
    const acknowledgement = slips(first);
    await confirm(delivery('1', { allocation, acknowledgement }));
    const again = confirm(delivery('1', { allocation, acknowledgement: slips(second, first) }));
    await expect(again).rejects.toMatchObject({
      fields: [{ pointer: '/acknowledgement/codes/1', code: 'duplicate' }],
    });
    await confirm(delivery('1', { allocation, acknowledgement: slips(second) }));
  });

  test('of another allocation, one never issued, and a guessed code are not known', async () => {
    const allocation = await allocated(here, gift, need);
    const other = await allocated(here, gift, need);
    const [own = ''] = await slipsFor(here, allocation, 1);
    const [others = ''] = await slipsFor(here, other, 1);
    const guessed = `${own.slice(0, -1)}${(Number(own.at(-1)) + 1) % 10}`;
    for (const code of [others, guessed, own.replace('1-', '2-')]) {
      const tried = confirm(delivery('1', { allocation, acknowledgement: slips(code) }));
      await expect(tried).rejects.toMatchObject({
        fields: [{ pointer: '/acknowledgement/codes/0', code: 'unknown' }],
      });
    }
  });

  test('is typed in Persian digits as well', async () => {
    const allocation = await allocated(here, gift, need);
    const [code = ''] = await slipsFor(here, allocation, 1);
    const typed = code.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '');
    await confirm(delivery('1', { allocation, acknowledgement: slips(typed) }));
  });

  test('has a code that is in no entry', async () => {
    const allocation = await allocated(here, gift, need);
    const [code = ''] = await slipsFor(here, allocation, 1);
    await confirm(delivery('1', { allocation, acknowledgement: slips(code) }));
    const entries = [gift, allocation].map((id) => historyOf(here.home, id));
    const text = canonical(await Promise.all(entries));
    expect(text).not.toContain(code.slice(2));
    expect(text).toContain('"slips":[1]');
  });
});

describe('an implementer', () => {
  test('confirms by its own login; until then nobody else can give the goods away', async () => {
    const handover = await announced(here, gift, { quantity: '4' });
    await expect(deliver(here, gift, '2')).rejects.toMatchObject({ code: 'rule-broken' });
    const receipt = { params: { handover }, body: { occurredOn: '2026-06-10', quantity: '3' } };
    const other = here.does(here.people.giver, receiveHandover, receipt);
    await expect(other).rejects.toMatchObject({ code: 'not-found' });
    await here.does(here.people.unionist, receiveHandover, receipt);
    const entry = (await historyOf(here.home, handover)).at(-1);
    expect(entry?.transfers).toMatchObject([
      { from: `held/${gift}`, to: `with/${here.union}/${gift}`, amount: '3' },
    ]);
    // The fourth never reached it.
    await deliver(here, gift, '2');
  });

  test('receives by its warehouse receipt, which needs its scan', async () => {
    const receipt = { number: 'ر/۷', date: '2026-06-10' };
    await expect(announced(here, gift, { receipt })).rejects.toMatchObject({
      fields: [{ pointer: '/evidence', code: 'required' }],
    });
    const evidence = [await evidenceOf(here, here.people.registrar)];
    const handover = await announced(here, gift, { receipt, evidence });
    expect((await historyOf(here.home, handover))[0]?.transfers).toHaveLength(1);
  });

  test('delivers from its own hands, never more than it received', async () => {
    const handover = await received(here, gift, '2');
    await confirm(delivery('2', { handover }));
    const entry = (await historyOf(here.home, gift)).at(-1);
    expect(entry?.transfers[0]).toMatchObject({ from: `with/${here.union}/${gift}` });
    await expect(confirm(delivery('1', { handover }))).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/delivered', code: 'more-than-left' }],
    });
    const { public: report } = await reported(here);
    expect(report.items[0]).toMatchObject({ delivered: '2', closing: '3' });
  });

  test('meets a need that its stock is allocated to', async () => {
    const handover = await received(here, gift, '2');
    await expect(allocated(here, gift, need, { handover, quantity: '3' })).rejects.toMatchObject(
      tooMuch,
    );
    const allocation = await allocated(here, gift, need, { handover, quantity: '2' });
    await expect(confirm(delivery('1', { handover }))).rejects.toMatchObject({
      code: 'rule-broken',
    });
    await confirm(await recordedDelivery(here, allocation, '2'));
    expect(await needOf(here, need)).toMatchObject({ met: '2' });
    const own = requestOf(here.people.unionist, 'listHandovers', {});
    expect((await listHandovers(here.home, own)).items).toMatchObject([{ left: '0' }]);
    await deliver(here, gift, '3');
  });

  test('is neither the giver nor a person', async () => {
    await expect(announced(here, gift, { implementer: here.company })).rejects.toMatchObject({
      fields: [{ pointer: '/implementer', code: 'not-allowed-value' }],
    });
  });

  test('says that it received nothing, and the goods are held again', async () => {
    const handover = await announced(here, gift, { quantity: '5' });
    await here.does(here.people.unionist, declineHandover, {
      params: { handover },
      body: { reason: 'not-received' },
    });
    await deliver(here, gift, '5');
  });

  test('cannot log the same goods as its own gift', async () => {
    const serials = heaters('H-100', 'H-200');
    const given = await verified(here, [serials]);
    await announced(here, given, { quantity: '2' });
    const own = submitted(here, [heaters('H-200')], { by: here.people.unionist });
    await expect(own).rejects.toMatchObject({ code: 'claimed-elsewhere' });
  });
});
