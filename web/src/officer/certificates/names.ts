import { inDigits, nameIn } from '../../../../shared/domain/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { usePartners } from '../../ledger/partners.tsx';

/** How a partner is called here. */
export const usePartnerName = () => {
  const partners = usePartners();
  const { language } = useLanguage();
  return (id: string): string => {
    const partner = partners.get(id);
    return partner === undefined ? '…' : nameIn(partner.name, language);
  };
};

export const useCount = () => {
  const { language } = useLanguage();
  return (count: number) => ({ count: inDigits(String(count), language) });
};
