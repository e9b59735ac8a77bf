import type { Letter } from '../../contract/measures.ts';
import type { Language } from '../../contract/papers.ts';
import type { Name } from '../../contract/text.ts';
import type { CertificateContent, CertificateLine, Conservation } from '../certificate/content.ts';
import { impactsOf } from '../certificate/impacts.ts';
import { dayIn, dayInFigures, figure, inDigits, jalaliDay, nameIn, rialWords } from '../format.ts';

/** A value in every way in which a page may write it. */
export type Written = readonly [string, ...string[]];

/** Values that stand together in this order on the pages: a row of a table, or one by itself. */
export interface Printed {
  /** What the values are of, for whoever is told that they are missing. */
  readonly of: string;
  readonly values: readonly Written[];
}

/** Everything recorded that the pages of a certificate must state. */
export const printedCertificate = (content: CertificateContent, language: Language): Printed[] => {
  const { serial, issuedOn, letter, office, holder, given, basis, copies } = content;
  const word = words(language);
  const dated = letter?.date ?? issuedOn;
  const papers = [
    ...basis.letters,
    ...basis.mous.map((mou) => mou.letter),
    ...basis.deliveryRecords,
  ];
  return [
    alone('serial', serial),
    alone('letter', letter?.number),
    ...(dated === undefined ? [] : [{ of: 'date', values: [word.day(dated)] }]),
    ...[...office.organisation, office.name].map((name) => ({
      of: 'office',
      values: [word.name(name)],
    })),
    ...office.signatories.map(({ name, post }) => ({
      of: 'signatory',
      values: [word.name(name), word.name(post)],
    })),
    { of: 'holder', values: [word.name(holder.name)] },
    ...[holder.legalEntityId, holder.registrationNumber, holder.economicNumber].map((number) =>
      alone('holder', number),
    ),
    { of: 'given', values: [word.day(given.from), word.day(given.until)] },
    ...basis.mous.map(({ title }) => ({ of: 'basis', values: [word.name(title)] })),
    ...papers.map(({ number }: Letter) => alone('basis', number)),
    ...content.lines.map((line, index) => printedLine(line, index, language)),
    ...content.totals
      .filter(({ amount, unknown }) => amount !== '0' || unknown === 0)
      .map(({ amount }) => ({
        of: 'total',
        values: [word.figure(amount), [rialWords(amount, language)] as const],
      })),
    ...impactsOf(content.lines).map(({ amount, unit, delivered, name }) => ({
      of: 'impact',
      values: [word.figure(delivered), word.name(name), word.figure(amount), word.name(unit)],
    })),
    ...content.conservation.flatMap((each) => printedConservation(each, language)),
    ...copies.map((copy) => alone('copies', copy)),
  ].filter(({ values }) => values.length > 0);
};

/** How the values of a record are written in a language. */
export const words = (language: Language) => ({
  figure: (decimal: string): Written => [figure(decimal, language)],
  name: (name: Name): Written => [nameIn(name, language)],
  day: (day: string): Written => [
    dayIn(day, language),
    dayInFigures(day, language),
    jalaliDay(day, language),
  ],
});

const alone = (of: string, value: string | undefined): Printed => ({
  of,
  values: value === undefined ? [] : [[value, inDigits(value, 'fa')]],
});

const printedLine = (line: CertificateLine, index: number, language: Language): Printed => {
  const word = words(language);
  const { value, paidFromFund } = line;
  const rial = paidFromFund ?? (value?.is === 'amount' ? value.amount : undefined);
  return {
    of: `line ${index + 1}`,
    values: [
      word.name(line.name),
      word.name(line.programme),
      word.name(line.region),
      word.figure(line.verified),
      word.figure(line.delivered),
      word.name(line.unit),
      ...(rial === undefined ? [] : [word.figure(rial)]),
    ],
  };
};

const printedConservation = (saving: Conservation, language: Language): Printed[] => {
  const word = words(language);
  const { volume, fund, spentHere, residual, subscribers, population, area, letter } = saving;
  return [
    { of: 'conservation', values: [volume, fund, spentHere, residual].map(word.figure) },
    {
      of: 'conservation',
      values: [
        word.figure(String(subscribers)),
        word.name(population),
        word.name(area),
        [letter.number],
        [rialWords(spentHere, language)],
      ],
    },
  ];
};

/** No table has more columns, and no row more texts. */
const widestRow = 10;

/**
 * The first of these that the texts don't state, or undefined. `states` says whether a text states a value
 * as a whole word or number; the texts are in reading order. Rows may stand anywhere; in the order of the
 * pages they are found without searching twice.
 */
export const notStated = (
  printed: readonly Printed[],
  texts: readonly string[],
  states: (text: string, value: string) => boolean,
): Printed | undefined => {
  let last = 0;
  return printed.find(({ values }) => {
    for (let step = 0; step < texts.length; step += 1) {
      const start = (last + step) % texts.length;
      if (!standsAt(start, values, texts, states)) continue;
      last = start;
      return false;
    }
    return true;
  });
};

const standsAt = (
  start: number,
  values: readonly Written[],
  texts: readonly string[],
  states: (text: string, value: string) => boolean,
): boolean => {
  const row = texts.slice(start, start + widestRow);
  let at = 0;
  for (const [rank, written] of values.entries()) {
    const found = row.findIndex(
      (text, index) =>
        index >= at &&
        // A row starts where its first value stands.
        (rank > 0 || index === 0) &&
        written.some((value) => states(text, value)),
    );
    if (found < 0) return false;
    at = found;
  }
  return true;
};
