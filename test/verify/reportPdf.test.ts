import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../shared/contract/papers.ts';
import type { Report } from '../../shared/domain/report/report.ts';
import { encodeUtf8 } from '../../shared/log/bytes.ts';
import { canonicalBytes } from '../../shared/log/canonical.ts';
import { reportPdf } from '../../shared/pdf/report/report.ts';
import { signDocument } from '../../shared/pdf/signature.ts';
import { verifyPdf } from '../../shared/reader/verifyPdf.ts';
import { office } from '../pdf/samples.ts';
import { certificateContent, quarterReport } from './samples.ts';
import { anchors, at, crypto, logWith, prove } from './smallLog.ts';

const signing = await office();
const trust = { anchors, rootsFor: () => [signing.rootPem] };

/** A report as an office would make it, of which the pages may show something else. */
const paper = async (
  language: Language,
  recorded: Report = quarterReport,
  shown: Report = recorded,
): Promise<Uint8Array> => {
  const { leaf, proof } = await prove(logWith(certificateContent, recorded), at.report);
  const json = { mimeType: 'application/json', description: 'record' };
  const pdf = await reportPdf({
    report: shown,
    language,
    version: 1,
    issuedOn: '2026-11-22',
    checkUrl: 'https://ledger.office.example/',
    attachments: [
      { name: 'leaf.json', bytes: encodeUtf8(leaf), ...json },
      { name: 'report.json', bytes: canonicalBytes(recorded), ...json },
      {
        name: 'proof.tlog-proof',
        bytes: encodeUtf8(proof),
        mimeType: 'text/plain',
        description: 'proof',
      },
    ],
    signature: { reason: 'issue', signerName: 'office', time: new Date('2026-11-22T08:00:00Z') },
  });
  return signDocument(pdf, signing.signer);
};

const reason = async (pdf: Uint8Array) => {
  const verdict = await verifyPdf(pdf, trust, crypto);
  return verdict.ok ? 'accepted' : `${verdict.reason} ${verdict.detail}`;
};

const [item] = quarterReport.items;
const [partner] = quarterReport.partners;

describe('the PDF of a report', () => {
  test.each(['fa', 'en'] as const)('in %s is accepted', async (language) => {
    expect(await reason(await paper(language))).toBe('accepted');
  });

  test.each(['fa', 'en'] as const)('of an empty quarter in %s is accepted', async (language) => {
    const empty = {
      ...quarterReport,
      items: [],
      values: [],
      partners: [],
      regions: [],
      targetGroups: [],
      durability: [],
      discrepancies: [],
      certificates: { issued: '0', revoked: '0' },
    };
    expect(await reason(await paper(language, empty))).toBe('accepted');
  });

  const [keyFigure, people] = quarterReport.keyFigures;
  const [restated] = quarterReport.restatements.figures;
  const changes: [string, Partial<Report>][] = [
    [
      'the year to date',
      keyFigure && people
        ? { keyFigures: [{ ...keyFigure, yearToDate: { is: 'amount', amount: '2311' } }, people] }
        : {},
    ],
    [
      'a target',
      keyFigure && people ? { keyFigures: [{ ...keyFigure, target: '41' }, people] } : {},
    ],
    [
      'what was closed',
      restated
        ? { restatements: { figures: [{ ...restated, asClosed: '1109' }], corrections: [] } }
        : {},
    ],
    ['a delivered quantity', item ? { items: [{ ...item, delivered: '1101' }] } : {}],
    [
      'a value',
      partner
        ? { partners: [{ ...partner, values: [{ basis: 'fair-market', amount: '125000000001' }] }] }
        : {},
    ],
    ['the number of certificates', { certificates: { issued: '2', revoked: '0' } }],
    ['the balances of the conserved energy', { conservation: [] }],
    ['what is overdue', { mous: [] }],
    ['the size of the log', { size: 7 }],
  ];
  test.each(changes)('whose pages show another figure for %s is refused', async (_, change) => {
    const shown = { ...quarterReport, ...change };
    expect(shown).not.toEqual(quarterReport);
    for (const language of ['fa', 'en'] as const)
      expect(await reason(await paper(language, quarterReport, shown))).toMatch(
        /^value-not-printed /,
      );
  });

  test('of another language than it says is refused', async () => {
    const pdf = Buffer.from(await paper('fa')).toString('latin1');
    const other = Buffer.from(pdf.replace('/Lang (fa-IR)', '/Lang (en-US)'), 'latin1');
    expect(await reason(other)).toMatch(/^pdf-signature /);
  });
});
