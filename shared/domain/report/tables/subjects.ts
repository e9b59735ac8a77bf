import type { ReportTexts } from '../texts.ts';
import { factorTables, managementTable, reversalTable, withoutAmountTable } from './apart.ts';
import { needTables, obligationTables, supportTable } from './duties.ts';
import {
  campaignTables,
  releaseTable,
  schemeTable,
  siteTable,
  volunteerTable,
  voucherTable,
} from './fieldwork.ts';
import { outcomeTables } from './outcomes.ts';
import type { ReportTable, TableMaterial } from './table.ts';

/** The tables of one subject stand under one heading, with one note. */
export type Subject = keyof ReportTexts['subjects']['sections'];

const bySubject: { readonly [S in Subject]: (material: TableMaterial) => ReportTable[] } = {
  obligations: obligationTables,
  support: (material) => [supportTable(material)],
  needs: needTables,
  campaigns: campaignTables,
  volunteers: (material) => [volunteerTable(material)],
  vouchers: (material) => [voucherTable(material)],
  outcomes: outcomeTables,
  releases: (material) => [releaseTable(material)],
  schemes: (material) => [schemeTable(material)],
  sites: (material) => [siteTable(material)],
  apart: (material) => [managementTable(material), withoutAmountTable(material)],
  reversals: (material) => [reversalTable(material)],
  factors: factorTables,
};

/** Each subject with its tables that have a row; a subject without any is left out. */
export const subjectSections = (
  material: TableMaterial,
): { readonly subject: Subject; readonly tables: readonly ReportTable[] }[] =>
  (Object.keys(bySubject) as Subject[])
    .map((subject) => ({
      subject,
      tables: bySubject[subject](material).filter(({ rows }) => rows.length > 0),
    }))
    .filter(({ tables }) => tables.length > 0);

export const subjectTables = (material: TableMaterial): ReportTable[] =>
  subjectSections(material).flatMap(({ tables }) => tables);
