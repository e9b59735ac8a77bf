import { type Texts, useLanguage, useTexts } from '../../../language/language.tsx';
import { Chips } from '../../../parts/Chips.tsx';
import { yearOptions } from '../form/periods.ts';
import { hrefOf, type RegisterName } from '../registers.ts';

const texts: Texts<'years'> = { fa: { years: 'سال‌ها' }, en: { years: 'Years' } };

/** The Jalali years of what is kept year by year. */
export const Years = ({
  register,
  current,
}: {
  readonly register: RegisterName;
  readonly current: string;
}) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <Chips
      label={t.years}
      chips={yearOptions(new Date(), language)
        .toReversed()
        .map(({ id, name }) => ({
          name,
          href: hrefOf(register, id),
          isCurrent: id === current,
        }))}
    />
  );
};
