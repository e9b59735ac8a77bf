import { expect, test } from '@jest/globals';
import { bodyOf, pointersOf } from '../../web/src/officer/records/form/body.ts';
import type { Field } from '../../web/src/officer/records/form/fields.ts';
import { textOf } from '../../web/src/officer/records/form/fields.ts';

const clause: readonly Field[] = [
  { is: 'text', name: 'text', label: 'text' },
  { is: 'count', name: 'count', label: 'count' },
];
const fields: readonly Field[] = [
  { is: 'name', name: 'title', label: 'title', isRequired: true },
  { is: 'letter', name: 'letter', label: 'letter' },
  { is: 'number', name: 'amount', label: 'amount' },
  { is: 'some', name: 'papers', label: 'papers', options: [] },
  { is: 'switch', name: 'hasRule', label: 'rule' },
  {
    is: 'rows',
    name: 'clauses',
    label: 'clauses',
    row: 'clause',
    fields: (_, row) => [
      { is: 'fixed', name: 'clause', label: '', value: `c-${row + 1}` },
      ...clause,
    ],
  },
  {
    is: 'group',
    name: 'target',
    label: 'target',
    fields: (value) => [
      { is: 'one', name: 'of', label: 'of', options: [] },
      ...(textOf(value, 'of') === 'item'
        ? ([{ is: 'text', name: 'item', label: 'item' }] as const)
        : []),
    ],
  },
];

test('what was left empty is absent, and what the form does not ask now is not sent', () => {
  const value = {
    ...{ title: { fa: '', en: '' }, letter: { number: '', date: '' }, amount: '', papers: '' },
    ...{ hasRule: true, clauses: [], target: { of: 'measure', item: 'wheelchair' } },
  };
  expect(bodyOf(fields, value)).toEqual({ title: {}, clauses: [], target: { of: 'measure' } });
});

test('amounts stay decimal strings, counts become numbers, rows are numbered in their order', () => {
  const value = {
    title: { fa: 'عنوان', en: '' },
    letter: { number: '۱/۲', date: '2026-04-01' },
    ...{ amount: '12345678901234567890.5', papers: 'invoice,letter' },
    clauses: [
      { text: 'one', count: '3' },
      { text: 'two', count: 'x' },
    ],
    target: { of: 'item', item: 'wheelchair' },
  };
  expect(bodyOf(fields, value)).toEqual({
    title: { fa: 'عنوان' },
    letter: { number: '۱/۲', date: '2026-04-01' },
    ...{ amount: '12345678901234567890.5', papers: ['invoice', 'letter'] },
    clauses: [
      { clause: 'c-1', text: 'one', count: 3 },
      { clause: 'c-2', text: 'two', count: 'x' },
    ],
    target: { of: 'item', item: 'wheelchair' },
  });
});

test('each place of which the contract may complain is one that the form shows', () => {
  const shown = pointersOf(fields, { clauses: [{}], target: { of: 'item' } });
  expect(shown).toEqual(
    expect.arrayContaining(['/title/fa', '/letter/date', '/amount', '/clauses/0', '/target/item']),
  );
  expect(shown).toContain('/clauses/0/count');
  expect(shown).not.toContain('/clauses/0/clause');
});
