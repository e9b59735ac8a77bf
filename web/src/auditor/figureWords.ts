import { nameIn } from '../../../shared/domain/format.ts';
import { region } from '../../../shared/domain/regions.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { reportTexts } from '../../../shared/domain/report/texts.ts';
import { targetGroup } from '../../../shared/domain/targetGroups.ts';
import type { Language } from '../language/language.tsx';
import { cutNames, flowNames, unitNames } from './figureTexts.ts';

export interface FigureWords {
  readonly flow: string;
  /** What is counted: an item, money, people. */
  readonly of: string;
  readonly unit: string;
  /** All, or which part. */
  readonly cut: string;
}

const named = <T extends string>(names: Readonly<Record<T, string>>, code: string): string =>
  (names as Readonly<Record<string, string>>)[code] ?? code;

/** A cell's parts: flow|commodity|cut. */
export const partsOf = (cell: string): readonly [flow: string, commodity: string, cut: string] => {
  const [flow = '', commodity = '', cut = ''] = cell.split('|');
  return [flow, commodity, cut];
};

/** A cell in words, as far as they are known; the rest by its code. */
export const figureWords = (cell: string, report: Report, language: Language): FigureWords => {
  const [flow, commodity, cut] = partsOf(cell);
  const item = report.items.find((row) => `item/${row.item}` === commodity);
  const isValue = flow.startsWith('value-') || flow.endsWith('-value');
  return {
    flow: named(flowNames[language], flow),
    of: item === undefined ? kindOf(commodity, language) : nameIn(item.name, language),
    unit: isValue
      ? named(unitNames[language], 'IRR')
      : item === undefined
        ? (unitIn(commodity, language) ?? '')
        : nameIn(item.unit, language),
    cut: cutWords(cut, report, language),
  };
};

/** By the whole commodity, or by its kind: support/space, stock of a campaign. */
const unitIn = (commodity: string, language: Language): string | undefined => {
  const names: Readonly<Record<string, string>> = unitNames[language];
  return names[commodity] ?? names[commodity.split('/', 1)[0] ?? ''];
};

/** An item that the report has no row for is shown by its code, support by its kind. */
const kindOf = (commodity: string, language: Language): string => {
  const [of = '', kind = ''] = commodity.split('/');
  if (of === 'support') return named(reportTexts[language].subjects.supports, kind);
  return of === 'item' ? kind : '';
};

const cutWords = (cut: string, report: Report, language: Language): string => {
  if (cut === 'all') return named(cutNames[language], 'all');
  const at = cut.indexOf('=');
  const [by, value] = [cut.slice(0, at), cut.slice(at + 1)];
  const names: Readonly<
    Record<string, { readonly fa: string; readonly en?: string | undefined } | undefined>
  > = {
    region: region(value)?.name,
    targetGroup: targetGroup(value)?.name,
    programme: report.programmes.find(({ id }) => id === value)?.name,
    partner: report.partners.find(({ id }) => id === value)?.name,
  };
  const name = names[by];
  return `${named(cutNames[language], by)}: ${name === undefined ? value : nameIn(name, language)}`;
};
