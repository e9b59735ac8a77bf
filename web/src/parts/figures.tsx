import type { Value } from '../../../shared/contract/measures.ts';
import type { Name } from '../../../shared/contract/text.ts';
import {
  counted,
  dayIn,
  dayInFigures,
  figure,
  gregorianDay,
  nameIn,
  rialFigure,
} from '../../../shared/domain/format.ts';
import { dayOf } from '../../../shared/domain/period.ts';
import { type Texts, useLanguage, useTexts } from '../language/language.tsx';
import { useMoneyUnit } from './money.ts';

const texts: Texts<'unknown' | 'not-valued' | 'toman'> = {
  fa: { unknown: 'نامعلوم', 'not-valued': 'ارزش‌گذاری نشده', toman: 'تومان' },
  en: { unknown: 'unknown', 'not-valued': 'not valued', toman: 'tomans' },
};

/** Rial as stored; the switch to toman is for reading only and never leaves the page. */
export const useMoney = () => {
  const { language } = useLanguage();
  const t = useTexts(texts);
  const [unit] = useMoneyUnit();
  return (amount: string): string =>
    unit === 'toman' ? counted(tomans(amount), t.toman, language) : rialFigure(amount, language);
};

/** A tenth of so many rials, as a decimal string: by its digits, since amounts may be larger than a float. */
const tomans = (rials: string): string => {
  const [, sign = '', digits = ''] = /^(-?)(\d+)$/.exec(rials) ?? ['', '', rials];
  const padded = digits.padStart(2, '0');
  return `${sign}${padded.slice(0, -1)}${padded.endsWith('0') ? '' : `.${padded.at(-1)}`}`;
};

export const Money = ({ amount }: { readonly amount: string }) => <bdi>{useMoney()(amount)}</bdi>;

/** Zero, unknown and not-valued are three different things here too. */
export const ValueOf = ({ value }: { readonly value: Value }) => {
  const t = useTexts(texts);
  return value.is === 'amount' ? <Money amount={value.amount} /> : <em>{t[value.is]}</em>;
};

export const Quantity = ({
  amount,
  unit,
}: {
  readonly amount: string;
  readonly unit?: Name | undefined;
}) => {
  const { language } = useLanguage();
  return (
    <bdi>
      {unit === undefined
        ? figure(amount, language)
        : counted(amount, nameIn(unit, language), language)}
    </bdi>
  );
};

/** `both` shows the other calendar too, as papers do; `short` is in figures, for tables. */
export const Day = ({
  day,
  short = false,
  both = false,
}: {
  readonly day: string;
  readonly short?: boolean;
  readonly both?: boolean;
}) => {
  const { language } = useLanguage();
  const text = short ? dayInFigures(day, language) : dayIn(day, language);
  const other = both && language === 'fa' ? ` (${gregorianDay(day, 'fa')})` : '';
  return (
    <time dateTime={day}>
      {text}
      {other}
    </time>
  );
};

/** The day of an instant, in Tehran. */
export const DayOfInstant = ({ at }: { readonly at: string }) => <Day day={dayOf(new Date(at))} />;

export const Named = ({ name }: { readonly name: Name }) => {
  const { language } = useLanguage();
  return <>{nameIn(name, language)}</>;
};
