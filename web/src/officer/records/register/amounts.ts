import { counted, figure, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useItems } from '../../../ledger/catalogue.ts';

/** Amounts of items as words: the number and the word that counts it. */
export const useAmountOf = () => {
  const { language } = useLanguage();
  const items = useItems();
  return (item: string, amount: string): string => {
    const unit = items.get(item)?.unit;
    return unit === undefined
      ? figure(amount, language)
      : counted(amount, nameIn(unit, language), language);
  };
};

/** Names of items as plain text, for titles and search. */
export const useItemNames = () => {
  const { language } = useLanguage();
  const items = useItems();
  return (item: string): string => nameIn(items.get(item)?.name ?? { fa: item }, language);
};

export const useUnitOf = () => {
  const { language } = useLanguage();
  const items = useItems();
  return (item: string): string | undefined => {
    const unit = items.get(item)?.unit;
    return unit && nameIn(unit, language);
  };
};

/** Percent in the digits and with the sign of the language. */
export const usePercent = () => {
  const { language } = useLanguage();
  return (percent: string): string =>
    `${figure(percent, language)}${language === 'fa' ? '٪' : '%'}`;
};
