import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Contribution } from '../../shared/contract/contributions.ts';
import {
  certifiable,
  draftsOf,
  keyOf,
  mostInOne,
} from '../../web/src/officer/certificates/drafts.ts';
import { likeness } from '../../web/src/officer/contributions/similar.ts';
import { changeOf, stepsOf } from '../../web/src/officer/contributions/steps.ts';
import { letterText } from '../../web/src/officer/letters/letter.ts';
import { situations } from '../../web/src/officer/letters/terms.ts';

const gift = (id: string, more: Partial<Contribution> = {}): Contribution => ({
  id: `contribution-${id}`,
  version: 1,
  status: 'submitted',
  partner: 'partner-sample',
  region: 'IR-23.tehran.06',
  targetGroup: 'children',
  programme: 'livelihood',
  durability: 'relief',
  occurredOn: '2026-11-01',
  submittedAt: '2026-11-02T08:00:00.000Z',
  lines: [{ item: 'wheelchair', claimed: '12', delivered: '0', discrepancy: '0' }],
  deliveries: [],
  evidence: [],
  entries: [],
  ...more,
});
const invoiced = (number: string) => ({
  lines: [
    {
      ...{ item: 'blanket', claimed: '5', delivered: '0', discrepancy: '0' },
      invoice: { issuer: '99900000117', number, date: '2026-10-01' },
    },
  ],
});

describe('two gifts of one partner look alike', () => {
  test('by the same thing, quantity and region within a month, and not beyond it', () => {
    expect(likeness(gift('a'), gift('b', { occurredOn: '2026-11-30' }))).toBe('quantity');
    expect(likeness(gift('a'), gift('b', { occurredOn: '2026-12-30' }))).toBeUndefined();
    expect(likeness(gift('a'), gift('b', { region: 'IR-10.kashan' }))).toBeUndefined();
  });

  test('by the same letter or invoice, however its number was typed', () => {
    const letter = (number: string) => ({ letter: { number, date: '2026-11-01' } });
    const later = { occurredOn: '2027-05-01' };
    expect(
      likeness(gift('a', letter('۱۲/الف')), gift('b', { ...letter('12/ الف'), ...later })),
    ).toBe('letter');
    expect(likeness(gift('a', invoiced('۷۷')), gift('b', { ...invoiced('77'), ...later }))).toBe(
      'invoice',
    );
  });

  test('never with itself, with another partner’s, or with what was refused', () => {
    expect(likeness(gift('a'), gift('a'))).toBeUndefined();
    expect(likeness(gift('a'), gift('b', { partner: 'partner-other' }))).toBeUndefined();
    expect(likeness(gift('a'), gift('b', { status: 'refused' }))).toBeUndefined();
  });
});

describe('what changed while an officer decided', () => {
  test('is nothing as long as the version is the same', () => {
    expect(changeOf(gift('a'), gift('a'))).toBeUndefined();
  });

  test('is the state, the items and the evidence, each told apart', () => {
    expect(changeOf(gift('a'), gift('a', { version: 2, status: 'held' }))).toEqual({
      status: ['submitted', 'held'],
      lines: false,
      evidence: false,
    });
    expect(changeOf(gift('a'), gift('a', { version: 3, ...invoiced('1') }))).toEqual({
      lines: true,
      evidence: false,
    });
  });

  test('leaves a contribution under a certificate to nobody', () => {
    expect(stepsOf(gift('a', { status: 'verified' }))).toEqual(['propose']);
    expect(stepsOf(gift('a', { status: 'verified', certificate: 'certificate-1' }))).toEqual([]);
  });
});

describe('several certificates at once', () => {
  test('take what is verified and in no draft, partner by partner', () => {
    const [a, b, other] = [
      gift('a', { status: 'verified' }),
      gift('b', { status: 'verified' }),
      gift('c', { status: 'verified', partner: 'partner-other' }),
    ];
    const drafts = [{ status: 'prepared' as const, contributions: [b.id] }];
    const groups = certifiable([a, b, other, gift('d')], drafts);
    expect([...groups]).toEqual([
      ['partner-sample', [a]],
      ['partner-other', [other]],
    ]);
  });

  test('hold every contribution once, at most five in each', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 40 }), (chosen) => {
        const drafts = draftsOf(chosen);
        expect(drafts.flat()).toEqual(chosen);
        expect(drafts.every(({ length }) => length >= 1 && length <= mostInOne)).toBe(true);
      }),
    );
  });

  test('are prepared under a key that the order does not change and a new version does', async () => {
    const [a, b] = [gift('a'), gift('b')];
    const key = await keyOf([a, b]);
    expect(key).toMatch(/^[A-Za-z0-9._:-]{1,100}$/);
    expect(await keyOf([b, a])).toBe(key);
    expect(await keyOf([a, { ...b, version: 2 }])).not.toBe(key);
  });
});

describe('a letter ready to copy', () => {
  test.each(situations)(
    'about %s says whom it is for and who signs, in both languages',
    (about) => {
      const facts = {
        ...{ to: 'شرکت نمونه', office: 'ادارهٔ نمونه', signatory: 'امضاکننده', post: 'رئیس' },
        today: '۱ آذر ۱۴۰۵',
      };
      for (const language of ['fa', 'en'] as const) {
        const text = letterText(about, facts, language);
        for (const part of Object.values(facts)) expect(text).toContain(part);
        expect(text).not.toMatch(/undefined|null|\[object/);
      }
    },
  );
});
