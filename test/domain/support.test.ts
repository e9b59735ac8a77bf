import { beforeEach, describe, expect, test } from '@jest/globals';
import { amendPartner } from '../../shared/domain/partner/amendPartner.ts';
import { listSupport } from '../../shared/domain/support/read.ts';
import { recordSupport } from '../../shared/domain/support/recordSupport.ts';
import { type Office, office, requestOf } from './office.ts';
import { rial } from './papers.ts';
import { reported } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
  await here.does(here.people.registrar, amendPartner, {
    params: { partner: here.union },
    body: { implementer: true, from: '2026-06-01', reason: 'مجری است', evidence: [] },
  });
});
const record = (more: object = {}) =>
  here.does(here.people.registrar, recordSupport, {
    body: {
      ...{ to: here.union, kind: 'space', what: 'سالن نمونه', region: 'IR-23.tehran.06' },
      ...{ from: '2026-06-01', value: rial('7000'), evidence: [] },
      ...{ letter: { number: '۲۴', date: '2026-05-01' }, ...more },
    },
  });

describe('the institution’s own support', () => {
  test('is reported apart, and never as a contribution', async () => {
    await record();
    await record({ value: { is: 'unknown' } });
    const { full } = await reported(here);
    const cells = (full.cells ?? []).filter(({ cell }) => !cell.startsWith('closings|'));
    expect(cells.length).toBeGreaterThan(0);
    for (const { cell } of cells)
      expect(cell).toMatch(/^institutional-support(-value|-not-valued)?\|/);
    const of = (cell: string) => cells.find((each) => each.cell === cell);
    expect(of('institutional-support|IRR|all')).toMatchObject({ sum: '7000', unknown: 1 });
    expect(of(`institutional-support|support/space|partner=${here.union}`)).toMatchObject({
      sum: '2',
    });
    expect([full.items, full.values, full.partners]).toEqual([[], [], []]);
  });

  test('goes to implementers only', async () => {
    await expect(record({ to: here.company })).rejects.toMatchObject({
      fields: [{ pointer: '/to', code: 'not-allowed-value' }],
    });
    await expect(record({ to: 'partner-unknown' })).rejects.toMatchObject({
      fields: [{ pointer: '/to', code: 'unknown' }],
    });
  });

  test('is listed, for all implementers or for one', async () => {
    const { id } = await record();
    const list = async (query: object) =>
      (await listSupport(here.home, requestOf(here.people.auditor, 'listSupport', { query })))
        .items;
    expect(await list({})).toMatchObject([{ id, to: here.union, kind: 'space', version: 1 }]);
    expect(await list({ to: here.union })).toHaveLength(1);
    expect(await list({ to: here.company })).toEqual([]);
  });
});
