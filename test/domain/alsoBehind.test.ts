import { beforeEach, describe, expect, test } from '@jest/globals';
import { getContribution } from '../../shared/domain/contribution/read.ts';
import { evidenceUseKey } from '../../shared/domain/keys.ts';
import { type Office, office, type Person, requestOf } from './office.ts';
import { heaters, wheelchairs } from './papers.ts';
import { deliver, submitted, verified } from './steps.ts';
import { evidenceOf } from './uploads.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const behind = async (contribution: string, by: Person = here.people.verifier) =>
  (await getContribution(here.home, requestOf(by, 'getContribution', { params: { contribution } })))
    .alsoBehind;

describe('a file behind several contributions', () => {
  test('is shown to who verifies any of them, and refuses none', async () => {
    const { giver, unionist } = here.people;
    const own = await evidenceOf(here, giver);
    const first = await submitted(here, [wheelchairs('1')], { evidence: [own] });
    expect(await behind(first)).toEqual([]);
    const others = [
      await submitted(here, [wheelchairs('1')], { evidence: [own] }),
      await submitted(here, [wheelchairs('1')], {
        evidence: [await evidenceOf(here, unionist)],
        by: unionist,
      }),
    ];
    expect(await behind(first)).toEqual([
      { sha256: own.sha256, contributions: expect.arrayContaining(others) },
    ]);
  });

  test('may be a delivery record as well', async () => {
    const evidence = [await evidenceOf(here, here.people.district6)];
    const first = await verified(here, [wheelchairs('1')]);
    const second = await verified(here, [wheelchairs('1')]);
    await deliver(here, first, '1', { evidence });
    await deliver(here, second, '1', { evidence });
    expect(await behind(second)).toMatchObject([{ contributions: [first] }]);
  });

  test('is no business of a partner’s or a district’s', async () => {
    const evidence = [await evidenceOf(here, here.people.giver)];
    await submitted(here, [wheelchairs('1')], { evidence });
    const id = await submitted(here, [wheelchairs('1')], { evidence });
    for (const by of [here.people.giver, here.people.district6])
      expect(await behind(id, by)).toBeUndefined();
  });

  test('is not behind a contribution that was refused before it was written', async () => {
    const evidence = [await evidenceOf(here, here.people.giver)];
    await submitted(here, [heaters('H-100')]);
    await expect(submitted(here, [heaters('H-100')], { evidence })).rejects.toThrow();
    const id = await submitted(here, [wheelchairs('1')], { evidence });
    const { pk } = evidenceUseKey(evidence[0]?.sha256 ?? '', id);
    expect((await here.home.table.query({ pk, limit: 10 })).items).toHaveLength(2);
    expect(await behind(id)).toEqual([]);
  });
});
