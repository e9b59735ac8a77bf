import { nameIn } from '../../format.ts';
import { countCell, maybe } from './counts.ts';
import { columns, day, number, type ReportTable, type TableMaterial, word } from './table.ts';

/** Campaigns, volunteers, vouchers, releases, schemes and sites. */

export const campaignTables = (material: TableMaterial): ReportTable[] => {
  const { report, texts, language } = material;
  const { columns: heads, sections, campaignOutcomes } = texts.subjects;
  return [
    {
      id: 'campaigns',
      title: sections.campaigns,
      columns: columns(
        [heads.campaign, 'text', 30],
        [heads.measure, 'text', 18],
        [texts.columns.unit, 'text', 9],
        [heads.target, 'number', 10],
        [heads.participations, 'number', 14],
        [heads.deadline, 'day', 12],
        [heads.outcome, 'text', 12],
      ),
      rows: report.campaigns.map((row) => [
        word(nameIn(row.title, language)),
        word(nameIn(row.what, language)),
        word(nameIn(row.unit, language)),
        number(row.target),
        number(row.participations),
        day(row.deadline),
        word(campaignOutcomes[row.outcome ?? 'running'] ?? row.outcome ?? ''),
      ]),
    },
    {
      id: 'campaign-items',
      title: sections.campaigns,
      columns: columns(
        [heads.campaign, 'text', 30],
        [texts.columns.verified, 'number', 11],
        [texts.columns.delivered, 'number', 14],
        [heads.promised, 'number', 11],
        [heads.kept, 'number', 11],
        [heads.entitled, 'number', 11],
        [heads.matched, 'number', 12],
      ),
      rows: report.campaigns.flatMap(({ title, item }) =>
        item === undefined
          ? []
          : [
              [
                word(nameIn(title, language)),
                number(item.verified),
                countCell(item.delivered, material),
                number(item.promised),
                number(item.kept),
                maybe(item.entitled),
                maybe(item.matched),
              ],
            ],
      ),
    },
    {
      id: 'campaign-stock',
      title: sections.campaigns,
      columns: columns(
        [heads.campaign, 'text', 36],
        ...(['opening', 'inflow', 'outflow', 'left'] as const).map(
          (part) => [heads[part], 'number', 16] as const,
        ),
      ),
      rows: report.campaigns.flatMap(({ title, stock }) =>
        stock === undefined
          ? []
          : [
              [
                word(nameIn(title, language)),
                ...[stock.opening, stock.inflow, stock.outflow, stock.left].map((count) =>
                  countCell(count, material),
                ),
              ],
            ],
      ),
    },
  ];
};

export const volunteerTable = ({ report, texts, language }: TableMaterial): ReportTable => {
  const { columns: heads, sections } = texts.subjects;
  return {
    id: 'volunteers',
    title: sections.volunteers,
    columns: columns(
      [texts.columns.programme, 'text', 50],
      [heads.participations, 'number', 25],
      [heads.hours, 'number', 25],
    ),
    rows: report.volunteers.map((row) => [
      word(nameIn(row.name, language)),
      number(row.participations),
      number(row.hours),
    ]),
  };
};

export const voucherTable = (material: TableMaterial): ReportTable => {
  const { report, texts, language } = material;
  const { columns: heads, sections } = texts.subjects;
  return {
    id: 'vouchers',
    title: sections.vouchers,
    columns: columns(
      [heads.batch, 'text', 30],
      [heads.issued, 'number', 10],
      [heads.handedOut, 'number', 14],
      [heads.households, 'number', 14],
      [heads.redeemed, 'number', 14],
      [heads.redeemedAmount, 'number', 18],
    ),
    rows: report.vouchers.map((row) => [
      word(nameIn(row.title, language)),
      number(row.issued),
      countCell(row.handedOut, material),
      countCell(row.households, material),
      countCell(row.redeemed, material),
      maybe(row.redeemedAmount),
    ]),
  };
};

export const releaseTable = (material: TableMaterial): ReportTable => {
  const { columns: heads, sections } = material.texts.subjects;
  return {
    id: 'releases',
    title: sections.releases,
    columns: columns([heads.released, 'number', 50], [heads.debtSettled, 'number', 50]),
    rows: material.report.releases.map((row) => [
      countCell(row.persons, material),
      maybe(row.debtSettled),
    ]),
  };
};

export const schemeTable = (material: TableMaterial): ReportTable => {
  const { report, texts, language } = material;
  const { columns: heads, sections, schemeStatuses } = texts.subjects;
  return {
    id: 'schemes',
    title: sections.schemes,
    columns: columns(
      [heads.scheme, 'text', 34],
      [heads.outcome, 'text', 16],
      [heads.planned, 'number', 14],
      [heads.schemeSupport, 'number', 20],
      [heads.jobs, 'number', 16],
    ),
    rows: report.schemes.map((row) => [
      word(nameIn(row.title, language)),
      word(schemeStatuses[row.status] ?? row.status),
      number(row.planned),
      number(row.support),
      countCell(row.jobs, material),
    ]),
  };
};

export const siteTable = (material: TableMaterial): ReportTable => {
  const { report, texts, language } = material;
  const { columns: heads, sections, siteKinds } = texts.subjects;
  return {
    id: 'sites',
    title: sections.sites,
    columns: columns(
      [heads.site, 'text', 30],
      [texts.columns.kind, 'text', 14],
      [texts.columns.region, 'text', 18],
      [heads.capacity, 'number', 10],
      [heads.perDay, 'number', 14],
      [heads.perDayOfYear, 'number', 14],
    ),
    rows: report.sites.map((row) => [
      word(nameIn(row.name, language)),
      word(siteKinds[row.kind] ?? row.kind),
      word(nameIn(row.region, language)),
      number(String(row.capacity)),
      countCell(row.quarter?.perDay, material),
      countCell(row.yearToDate?.perDay, material),
    ]),
  };
};
