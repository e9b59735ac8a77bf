import { beforeEach, describe, expect, test } from '@jest/globals';
import { getCofunding, registerCofunding } from '../../shared/domain/cofunding/cofundings.ts';
import { correct, propose } from './lifeSteps.ts';
import { type Office, office, type Person, requestOf } from './office.ts';
import { heaters, wheelchairs } from './papers.ts';
import { deliver, submitted, verified, verify } from './steps.ts';

let here: Office;
let lift: string;
beforeEach(async () => {
  here = await office();
  lift = (
    await here.does(here.people.registrar, registerCofunding, {
      body: { title: { fa: 'بالابر' }, item: 'wheelchair', quantity: '1' },
    })
  ).id;
});

const part = (quantity: string, percent: string) =>
  wheelchairs(quantity, { share: { of: lift, percent } });
const open = (by: Person = here.people.auditor) =>
  getCofunding(here.home, requestOf(by, 'getCofunding', { params: { cofunding: lift } }));
const more = { code: 'balance-exceeded', fields: [{ pointer: '/lines/0/share' }] };

describe('an item of several funders', () => {
  test('is funded by their shares, to the whole and no further', async () => {
    const { unionist } = here.people;
    await verified(here, [part('0.333', '33.333')]);
    await verified(here, [part('0.333', '33.333')], { by: unionist });
    const [last, tooMuch] = [
      await submitted(here, [part('0.334', '33.334')]),
      await submitted(here, [part('0.334', '33.335')]),
    ];
    await expect(verify(here, tooMuch, [part('0.334', '33.335')])).rejects.toMatchObject(more);
    await verify(here, last, [part('0.334', '33.334')]);
    expect((await open()).funded).toEqual({ percent: '100', quantity: '1' });
    const late = submitted(here, [part('0.001', '0.001')]);
    await expect(late).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/quantity', code: 'more-than-left' }],
    });
  });

  test('is never funded twice, though all are verified at the same moment', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) ids.push(await submitted(here, [part('0.4', '40')]));
    const outcomes = await Promise.allSettled(
      ids.map((id) => verify(here, id, [part('0.4', '40')])),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect((await open()).funded).toEqual({ percent: '80', quantity: '0.8' });
  });

  test('gets a share back when its verification is reversed', async () => {
    const rest = await submitted(here, [part('0.5', '50')], { by: here.people.unionist });
    const id = await verified(here, [part('0.6', '60')]);
    await expect(verify(here, rest, [part('0.5', '50')])).rejects.toMatchObject(more);
    await propose(here, id);
    await correct(here, id);
    await verify(here, rest, [part('0.5', '50')]);
    expect((await open()).shares).toMatchObject([{ contribution: rest, percent: '50' }]);
  });

  test('arrives in the parts that were given', async () => {
    const id = await verified(here, [part('0.6', '60')]);
    await deliver(here, id, '0.6');
  });

  test('is of the item that was registered', async () => {
    const other = { ...heaters('H-100'), share: { of: lift, percent: '10' } };
    await expect(submitted(here, [other])).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/item', code: 'not-allowed-value' }],
    });
    const unknown = wheelchairs('0.5', { share: { of: 'cofunding-unknown', percent: '10' } });
    await expect(submitted(here, [unknown])).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/share/of', code: 'unknown' }],
    });
  });

  test('shows a partner its own shares among the whole', async () => {
    await verified(here, [part('0.4', '40')]);
    await verified(here, [part('0.5', '50')], { by: here.people.unionist });
    expect(await open(here.people.giver)).toMatchObject({
      funded: { percent: '90' },
      shares: [{ partner: here.company, percent: '40' }],
    });
  });
});
