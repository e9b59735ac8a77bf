import { describe, expect, test } from '@jest/globals';
import type { ReportProfile } from '../../shared/contract/reports.ts';
import { figure } from '../../shared/domain/format.ts';
import type { Report } from '../../shared/domain/report/report.ts';
import { reportTexts } from '../../shared/domain/report/texts.ts';
import { type ReportPaper, reportPdf } from '../../shared/pdf/report/report.ts';
import { signDocument } from '../../shared/pdf/signature.ts';
import { containsText, readPageTexts } from '../../shared/reader/pageText.ts';
import { verifySignature } from '../../shared/reader/signature.ts';
import { overlaps } from './overlaps.ts';
import { emptyReport, fullReport, longReport, REPORT_URL } from './reportSamples.ts';
import { office, SIGNATURE } from './samples.ts';
import { extractText, requireTool, runTool } from './tools.ts';

function printed(report: Report, more: Partial<ReportPaper> = {}): Promise<Uint8Array> {
  return reportPdf({
    report,
    language: 'fa',
    version: 2,
    issuedOn: '2026-12-06',
    checkUrl: REPORT_URL,
    attachments: [],
    ...more,
  });
}

async function textsOf(report: Report, more: Partial<ReportPaper> = {}): Promise<string[]> {
  return readPageTexts(await printed(report, more)).flatMap((page) => page.texts);
}

describe('a quarterly report', () => {
  test('states its quarter, version, extent and each of its figures in both languages', async () => {
    for (const language of ['fa', 'en'] as const) {
      const pages = readPageTexts(await printed(fullReport, { language }));
      const amounts = [
        ...fullReport.items.flatMap(({ opening, verified, delivered, discrepancy, closing }) => [
          opening,
          verified,
          delivered,
          discrepancy,
          closing,
        ]),
        ...fullReport.items.map(({ claimedUnverified }) => claimedUnverified),
        ...fullReport.values.map(({ amount }) => amount),
        ...fullReport.conservation.flatMap((row) => [
          row.fund,
          row.spentBefore,
          row.spent,
          row.residual,
        ]),
        ...fullReport.mous.flatMap(({ items }) =>
          items.flatMap((row) => [row.pledged, row.overdue]),
        ),
        fullReport.certificates.issued,
        String(fullReport.size),
      ];
      for (const amount of amounts) {
        const shown = figure(amount, language);
        expect([shown, containsText(pages, shown)]).toEqual([shown, true]);
      }
    }
    const texts = await textsOf(fullReport);
    expect(texts).toEqual(
      expect.arrayContaining([
        'گزارش شفافیت فصلی مسئولیت اجتماعی',
        'سه‌ماههٔ سوم ۱۴۰۵',
        'میان‌دوره‌ای',
        'تا ثبت شمارهٔ ۱۲٬۸۷۳',
      ]),
    );
  });

  test('does not call a final closing interim', async () => {
    expect(await textsOf(emptyReport)).not.toContain('میان‌دوره‌ای');
  });

  test('keeps a section that has nothing in it, and says so', async () => {
    const { sections } = reportTexts.fa;
    const texts = await textsOf(emptyReport, { profile: 'city-council' });
    const { restatements: _, trend: __, ...always } = sections;
    expect(texts).toEqual(expect.arrayContaining(Object.values(always)));
    expect(texts).not.toContain(sections.restatements);
    const empty = texts.filter((text) => text === 'موردی ثبت نشده است.');
    // The narrative says it of each of its three; the methods always stand.
    expect(empty).toHaveLength(Object.keys(always).length - 1 + 2);
  });

  test('shows small groups as fewer than ten, and unknown recipients as unknown', async () => {
    const texts = await textsOf(fullReport);
    expect(texts).toContain('کمتر از ۱۰ نفر');
    expect(texts.join('\n').replaceAll('\u00a0', ' ')).toContain(
      '۱٬۸۴۰ نفر به‌علاوهٔ ۲ مورد نامعلوم',
    );
  });

  test('states quantities before rials', async () => {
    const texts = await textsOf(fullReport);
    const { sections, columns } = reportTexts.fa;
    const annexes = texts.slice(texts.lastIndexOf(reportTexts.fa.annexes.title));
    const section = annexes.slice(
      annexes.indexOf(sections.partners),
      annexes.indexOf(sections.regions),
    );
    expect(section.indexOf(columns.verified)).toBeGreaterThan(0);
    expect(section.indexOf(columns.amount)).toBeGreaterThan(section.indexOf(columns.verified));
  });

  test('never adds values of two bases', async () => {
    const pages = readPageTexts(await printed(fullReport));
    expect(containsText(pages, figure('662864000000', 'fa'))).toBe(false);
  });

  test('has no words of the log', async () => {
    for (const language of ['fa', 'en'] as const) {
      const texts = (await textsOf(fullReport, { language })).join('\n');
      expect(texts).not.toMatch(/checkpoint|proof|witness|Merkle|leaf|hash/i);
    }
  });

  test('describes its charts to a reader who cannot see them', async () => {
    const pages = readPageTexts(await printed(fullReport));
    const descriptions = pages.flatMap((page) => page.descriptions);
    // The QR code; three charts of the summary; three lines, a map, three stacks.
    expect(descriptions).toHaveLength(11);
    expect(descriptions.join('\n')).toContain('ویلچر دستی تاشو: ۱۰۰٪');
    expect(descriptions[0]).toContain(REPORT_URL);
  });

  test('gives the reason of a restatement and its addressee', async () => {
    const more = { reason: 'ثبت اصلاحی رسید انبار', addressee: 'کارگروه نمونهٔ استان' };
    const pages = readPageTexts(await printed(fullReport, more));
    for (const value of Object.values(more)) expect(containsText(pages, value)).toBe(true);
  });

  test('keeps its summary on one page, however long the reason and the lists are', async () => {
    const items = Array.from({ length: 40 }, (_, index) => ({
      ...fullReport.items[0],
      item: `item-${index}`,
    })) as Report['items'];
    const mous = Array.from({ length: 12 }, () => fullReport.mous[0]) as Report['mous'];
    const reason = 'ثبت اصلاحی صورت‌جلسه '.repeat(48).slice(0, 1000);
    const pages = readPageTexts(await printed({ ...fullReport, items, mous }, { reason }));
    expect(pages[2]?.texts).toContain(reportTexts.fa.summary.title);
    expect(pages[3]?.texts[0]).toBe(reportTexts.fa.sections.keyFigures);
  });
});

describe('what an audience reads first', () => {
  const firstPages = async (profile: ReportProfile, report = fullReport) => {
    const pages = readPageTexts(await printed(report, { profile }));
    const { annexes } = reportTexts.fa;
    const end = pages.findIndex(({ texts }) => texts[0] === annexes.title);
    return { pages, first: pages.slice(2, end).flatMap(({ texts }) => texts), end };
  };
  const { sections } = reportTexts.fa;

  test('is in its own order, and the public gets no text that was written for a council', async () => {
    const order = async (profile: ReportProfile) => {
      const { first } = await firstPages(profile);
      const parts = [
        sections.narrative,
        sections.keyFigures,
        sections.resolutions,
        sections.charts,
      ];
      return parts
        .filter((part) => first.includes(part))
        .sort((a, b) => first.indexOf(a) - first.indexOf(b));
    };
    expect(await order('steering-staff')).toEqual([
      sections.narrative,
      sections.keyFigures,
      sections.resolutions,
      sections.charts,
    ]);
    expect((await order('provincial-council'))[0]).toBe(sections.charts);
    expect(await order('public')).toEqual([sections.keyFigures, sections.charts]);
  });

  test('takes at most twelve pages, however much there is to say', async () => {
    const prose = { fa: 'متن بسیار بلند کارشناس نمونه '.repeat(30).slice(0, 600).trim() };
    const [resolution] = fullReport.resolutions;
    const [keyFigure] = fullReport.keyFigures;
    const [row] = fullReport.restatements.corrections;
    const [restated] = fullReport.restatements.figures;
    const [line] = fullReport.trend;
    if (!(resolution && keyFigure && row && restated && line)) throw new Error('samples');
    const many = <T>(one: T, count: number): T[] => Array.from({ length: count }, () => one);
    const longest: Report = {
      ...fullReport,
      keyFigures: many(keyFigure, 150),
      trend: many(line, 40),
      resolutions: many({ ...resolution, text: prose, note: prose }, 60),
      narrative: {
        problems: many(prose, 6),
        proposals: many(prose, 6),
        decisionsNeeded: many(prose, 6),
      },
      restatements: {
        figures: many(restated, 60),
        corrections: many({ ...row, reason: prose.fa }, 60),
      },
    };
    for (const profile of ['city-council', 'provincial-council'] as const) {
      const { pages, end } = await firstPages(profile, longest);
      expect(end).toBeGreaterThan(5);
      expect(end).toBeLessThanOrEqual(12);
      const annexes = pages.slice(end).flatMap(({ texts }) => texts);
      expect(annexes.filter((text) => text === sections.resolutions)).toHaveLength(1);
    }
  });
});

describe('the contents', () => {
  test('name the page of every part, in the order of the pages', async () => {
    const pages = readPageTexts(
      await printed(fullReport, { profile: 'city-council', language: 'en' }),
    );
    const { sections, contents, annexes } = reportTexts.en;
    const [title, ...entries] = pages[1]?.texts ?? [];
    expect(title).toBe(contents.title);
    const listed = new Map<string, number>();
    for (let at = 0; at < entries.length; at += 2)
      listed.set(entries[at] ?? '', Number(entries[at + 1]));
    expect([...listed.keys()]).toEqual(
      expect.arrayContaining([sections.keyFigures, annexes.title, sections.methods]),
    );
    for (const [name, number] of listed) expect(pages[number - 1]?.texts).toContain(name);
  });

  requireTool('qpdf')('lead to the places that they name', async () => {
    const text = runTool('qpdf', ['--json', 'FILE'], await printed(fullReport));
    const links = [...text.matchAll(/"\/D": "u:(heading-\d+)"/g)].map(([, to]) => to);
    const named = new Set([...text.matchAll(/"u:(heading-\d+)",\s*\[/g)].map(([, name]) => name));
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((to) => !named.has(to))).toEqual([]);
  });
});

describe('the file of a report', () => {
  requireTool('qpdf')('is sound', async () => {
    for (const report of [fullReport, emptyReport, longReport]) {
      expect(runTool('qpdf', ['--check', 'FILE'], await printed(report))).toContain('No syntax');
    }
  });

  requireTool('pdftotext')(
    'repeats the head of a long table on each page, and numbers the pages',
    async () => {
      const pdf = await printed(longReport);
      const pages = runTool('pdftotext', ['-layout', 'FILE', '-'], pdf).split('\f').slice(0, -1);
      const withPartners = pages.filter((page) => /نمونهٔ شمارهٔ/.test(page));
      expect(withPartners.length).toBeGreaterThan(3);
      for (const page of withPartners) expect(page).toMatch(/مشارکت‌کننده/);
      for (const page of pages.slice(1)) expect(page).toContain('صفحهٔ');
    },
  );

  requireTool('pdftotext')(
    'prints nothing over anything else, with the longest names either',
    async () => {
      const long = { fa: 'نام بسیار بلند سازمان نمونه '.repeat(8).slice(0, 200).trim() };
      const { office: own, items, partners, mous } = fullReport;
      const longest: Report = {
        ...fullReport,
        demonstration: false,
        ...(own && { office: { ...own, organisation: [long, long, long, long], name: long } }),
        items: items.map((row) => ({ ...row, name: long, unit: long })),
        partners: partners.map((row) => ({ ...row, name: long })),
        mous: mous.map((row) => ({ ...row, title: long, partner: long })),
      };
      const profile = 'city-council' as const;
      const legalBasis = long.fa.repeat(2).slice(0, 400);
      const more = { addressee: long.fa, reason: long.fa.repeat(5), legalBasis, profile };
      for (const report of [{ ...fullReport, demonstration: false }, longest]) {
        expect(overlaps(await printed(report, more))).toEqual([]);
      }
    },
  );

  requireTool('pdftotext')('can be read by another reader', async () => {
    const text = extractText(await printed(fullReport, { language: 'en' }));
    expect(text).toContain('Low-consumption heater, model 7000');
    expect(text).toContain('627,864,000,000');
    expect(text).toContain('up to entry no. 12,873');
  });

  test('has a bookmark for each section', async () => {
    const pdf = Buffer.from(await printed(fullReport, { language: 'en' })).toString('latin1');
    for (const title of ['Management summary', 'By partner', 'Energy conservation', 'Methods']) {
      expect(pdf).toContain(`/Title (${title})`);
    }
  });

  test('is the same for the same report, and can be signed', async () => {
    const first = await printed(fullReport, { signature: SIGNATURE });
    await printed(longReport, { language: 'en' });
    const second = await printed(fullReport, { signature: SIGNATURE });
    expect(Buffer.from(second).equals(first)).toBe(true);
    const { signer, rootPem } = await office();
    expect(await verifySignature(await signDocument(first, signer), [rootPem])).toMatchObject({
      ok: true,
    });
  });
});
