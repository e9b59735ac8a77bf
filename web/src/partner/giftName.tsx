import type { Contribution } from '../../../shared/contract/contributions.ts';
import { counted, figure, nameIn } from '../../../shared/domain/format.ts';
import { useLanguage } from '../language/language.tsx';
import { useItems } from '../ledger/catalogue.ts';

type Lines = readonly Pick<Contribution['lines'][number], 'item' | 'claimed'>[];

/** What a gift is called among others: «۱۲ دستگاه ویلچر», and in English “Wheelchair: 12 piece”. */
export const useGiftName = () => {
  const items = useItems();
  const { language } = useLanguage();
  const nameOf = ({ item: code, claimed }: Lines[number]): string => {
    const item = items.get(code);
    if (item === undefined) return `${figure(claimed, language)} ${code}`;
    const [name, unit] = [nameIn(item.name, language), nameIn(item.unit, language)];
    const amount = counted(claimed, unit, language);
    return language === 'fa' ? `${amount} ${name}` : `${name}: ${amount}`;
  };
  return (lines: Lines): string => lines.map(nameOf).join(language === 'fa' ? '، ' : ', ');
};
