import type { Contribution } from '../../../../shared/contract/contributions.ts';
import type { Mou } from '../../../../shared/contract/memoranda.ts';
import type { Item, OfficeSettings } from '../../../../shared/contract/office.ts';
import type { Language } from '../../../../shared/contract/papers.ts';
import { decimal, thousandths } from '../../../../shared/domain/decimal.ts';
import { counted, dayIn, dayInFigures, figure, nameIn } from '../../../../shared/domain/format.ts';
import { signatoriesOn } from '../../../../shared/domain/office/signatories.ts';
import { daysAfter } from '../../../../shared/domain/period.ts';
import { region } from '../../../../shared/domain/regions.ts';
import type { LetterFacts, Situation } from './terms.ts';

type Items = ReadonlyMap<string, Item>;

/** «۱۵ دستگاه ویلچر» */
const thing = (items: Items, code: string, amount: string, language: Language): string => {
  const item = items.get(code);
  if (item === undefined) return `${figure(amount, language)} ${code}`;
  return `${counted(amount, nameIn(item.unit, language), language)} ${nameIn(item.name, language)}`;
};
const and = { fa: ' و ', en: ' and ' };

const undelivered = ({ verified = '0', delivered, discrepancy }: Contribution['lines'][number]) =>
  thousandths(verified) - thousandths(delivered) - thousandths(discrepancy);

/** What of a verified contribution has not arrived yet: empty if all has. */
export const leftOf = ({ lines }: Contribution, items: Items, language: Language): string =>
  lines
    .filter((line) => undelivered(line) > 0n)
    .map((line) => thing(items, line.item, decimal(undelivered(line)), language))
    .join(and[language]);

/** What the office says of itself under every letter: who signs today. */
export const officeFacts = (
  settings: OfficeSettings | undefined,
  today: string,
  language: Language,
): Pick<LetterFacts, 'office' | 'signatory' | 'post' | 'today'> => {
  const signatory = settings && signatoriesOn(settings, today)[0];
  return {
    office: settings === undefined ? '' : nameIn(settings.name, language),
    signatory: signatory && nameIn(signatory.name, language),
    post: signatory && nameIn(signatory.post, language),
    today: dayIn(today, language),
  };
};

export const contributionFacts = (
  contribution: Contribution,
  items: Items,
  language: Language,
  objectUntil: string | undefined,
): Partial<LetterFacts> => {
  const { lines, occurredOn, letter, reason, held } = contribution;
  const where = region(contribution.region);
  const left = leftOf(contribution, items, language);
  return {
    gift: lines
      .map(({ item, claimed, verified = claimed }) => thing(items, item, verified, language))
      .join(and[language]),
    givenOn: dayIn(occurredOn, language),
    region: where && nameIn(where.name, language),
    letter: letter && letterName(letter, language),
    reason: held?.reason ?? reason,
    objectUntil: objectUntil && dayIn(objectUntil, language),
    ...(left !== '' && { left }),
  };
};

/** «۲۴۰۴۳/۱۶۰ مورخ ۱۴۰۵/۰۹/۰۱» */
const letterName = ({ number, date }: { number: string; date: string }, language: Language) =>
  language === 'fa'
    ? `${number} مورخ ${dayInFigures(date, language)}`
    : `${number} of ${dayIn(date, language)}`;

/** What of a memorandum has been overdue for the longest: a clause, or a milestone of one. */
export const clauseFacts = (
  { clauses, letter }: Mou,
  items: Items,
  language: Language,
): Partial<LetterFacts> => {
  const late = clauses.flatMap(({ item, pledged, left, due, overdue, milestones }) => [
    ...(overdue ? [{ item, pledged, left, due }] : []),
    ...milestones.flatMap(({ by, missing, overdue: isLate }) =>
      isLate ? [{ item, pledged, left: missing, due: by }] : [],
    ),
  ]);
  const [first] = late.sort((one, other) => (one.due < other.due ? -1 : 1));
  return {
    letter: letterName(letter, language),
    ...(first !== undefined && {
      gift: thing(items, first.item, first.pledged, language),
      due: dayIn(first.due, language),
      left: thing(items, first.item, first.left, language),
    }),
  };
};

/** The last day of an objection, if the day of the refusal is known. */
export const objectionEnd = (refusedOn: string | undefined, days: number): string | undefined =>
  refusedOn && daysAfter(refusedOn, days);

/** What may have to be written about a contribution as it stands, the likeliest first. */
export const situationsOf = (contribution: Contribution): readonly Situation[] => {
  switch (contribution.status) {
    case 'submitted':
      return ['documents'];
    case 'held':
      return ['second-officer', 'documents'];
    case 'returned':
      return ['returned'];
    case 'refused':
      return ['refused'];
    case 'verified':
      return contribution.lines.some((line) => undelivered(line) > 0n)
        ? ['accepted', 'undelivered']
        : ['accepted'];
    default:
      return [];
  }
};
