import { beforeEach, describe, expect, test } from '@jest/globals';
import { recordFactor } from '../../shared/domain/factor/recordFactor.ts';
import { getHistory } from '../../shared/domain/history.ts';
import { type Office, office, requestOf } from './office.ts';
import { tariff } from './papers.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const records = async (more: Partial<typeof tariff> = {}) =>
  (await here.does(here.people.registrar, recordFactor, { body: { ...tariff, ...more } })).id;
const historyOf = (record: string, query = {}) =>
  getHistory(
    here.home,
    requestOf(here.people.registrar, 'getHistory', { params: { record }, query }),
  );

describe('the history of a record', () => {
  test('tells what happened, the latest first, by whom and with which words', async () => {
    const id = await records();
    await records({ value: '24500', corrects: 1 });
    const { steps, next } = await historyOf(id);
    expect(next).toBeUndefined();
    expect(steps).toMatchObject([
      { entry: `${id}:2`, kind: 'factor-recorded', by: { role: 'officer' } },
      { entry: `${id}:1`, kind: 'factor-recorded', data: { value: '24000' } },
    ]);
    expect(steps.every((step) => !('nonce' in step))).toBe(true);
  });

  test('goes on where it was left, and loses and repeats nothing', async () => {
    const id = await records();
    for (let version = 1; version < 45; version += 1)
      await records({ value: String(24_000 + version), corrects: version });
    const seen: string[] = [];
    let before: string | undefined;
    for (let pages = 0; pages < 10; pages += 1) {
      const { steps, next } = await historyOf(id, before === undefined ? {} : { before });
      seen.push(...steps.map(({ entry }) => entry));
      before = next;
      if (next === undefined) break;
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => `${id}:${45 - index}`));
  });

  test('of nothing is not found, nor does it go on in that of another', async () => {
    const id = await records();
    await expect(historyOf('factor-nothing')).rejects.toMatchObject({ code: 'not-found' });
    await expect(historyOf(id, { before: 'factor-nothing:2' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
