import { describe, expect, test } from '@jest/globals';
import { RegionId, Slug } from '../../shared/contract/measures.ts';
import { programmes } from '../../shared/domain/programmes.ts';
import { lies, regionOn, regions } from '../../shared/domain/regions.ts';
import { priorityGroups, targetGroups } from '../../shared/domain/targetGroups.ts';

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

describe('regions', () => {
  test('have ids and names that are theirs alone', () => {
    expect(distinct(regions.map(({ id }) => id))).toBe(true);
    expect(distinct(regions.map(({ name }) => name.fa))).toBe(true);
    for (const { id } of regions) expect(RegionId.parse(id)).toBe(id);
  });

  test('each stand under one that is listed, up to a province', () => {
    const ids = new Set(regions.map(({ id }) => id));
    for (const id of ids) {
      const above = id.slice(0, id.lastIndexOf('.'));
      expect(id.includes('.') ? ids.has(above) : /^IR-\d\d$/.test(id)).toBe(true);
    }
  });

  test('of Tehran are 22 districts', () => {
    const districts = regions.filter(({ id }) => id.startsWith('IR-23.tehran.'));
    expect(districts).toHaveLength(22);
    expect(districts.at(-1)?.name.fa).toBe('منطقهٔ ۲۲ تهران');
  });

  test('are there from the day on which they were made', () => {
    expect(regionOn('IR-30', '2010-06-22')).toBeUndefined();
    expect(regionOn('IR-30', '2010-06-23')?.name.en).toBe('Alborz province');
    expect(regionOn('IR-23', '2010-06-22')).toBeDefined();
    expect(regionOn('IR-99', '2010-06-22')).toBeUndefined();
  });

  test('lie under their city and province, not under a neighbour with a like name', () => {
    expect(lies('IR-23.tehran.06', 'IR-23')).toBe(true);
    expect(lies('IR-23.tehran.06', 'IR-23.tehran.06')).toBe(true);
    expect(lies('IR-23', 'IR-23.tehran')).toBe(false);
    expect(lies('IR-23.tehranpars', 'IR-23.tehran')).toBe(false);
  });
});

describe('programmes and target groups', () => {
  test('have codes and names that are theirs alone', () => {
    for (const list of [programmes, targetGroups]) {
      expect(distinct(list.map(({ code }) => code))).toBe(true);
      expect(distinct(list.map(({ name }) => name.fa))).toBe(true);
      for (const { code } of list) expect(Slug.parse(code)).toBe(code);
    }
  });

  test('of restricted people are five, and none of them is called like the row that joins them', () => {
    const restricted = targetGroups.filter((group) => group.restricted);
    expect(restricted).toHaveLength(5);
    expect(targetGroups.map(({ code }) => code)).not.toContain(priorityGroups.code);
  });
});
