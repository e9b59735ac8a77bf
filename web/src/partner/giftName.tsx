import type { Contribution } from '../../../shared/contract/contributions.ts';
import { counted, figure, nameIn } from '../../../shared/domain/format.ts';
import { useLanguage } from '../language/language.tsx';
import { useItems } from '../ledger/catalogue.ts';

type Lines = readonly Pick<Contribution['lines'][number], 'item' | 'claimed'>[];

/** What a gift is called among others: «۱۲ دستگاه ویلچر». */
export const useGiftName = () => {
  const items = useItems();
  const { language } = useLanguage();
  return (lines: Lines): string =>
    lines
      .map(({ item: code, claimed }) => {
        const item = items.get(code);
        return item === undefined
          ? `${figure(claimed, language)} ${code}`
          : `${counted(claimed, nameIn(item.unit, language), language)} ${nameIn(item.name, language)}`;
      })
      .join(language === 'fa' ? '، ' : ', ');
};
