import { useMemo } from 'react';
import type { Partner } from '../../../shared/contract/partners.ts';
import { nameIn } from '../../../shared/domain/format.ts';
import { useLanguage } from '../language/language.tsx';
import type { Option } from '../parts/Choice.tsx';
import { Named } from '../parts/figures.tsx';
import { useRead } from './ledger.tsx';

const firstPage = { query: { limit: 100 } };

/** The first hundred partners, by id; who lies beyond is asked for one by one (PartnerName). */
export const usePartners = (): ReadonlyMap<string, Partner> => {
  const { data } = useRead('listPartners', firstPage);
  return useMemo(() => new Map(data?.items.map((partner) => [partner.id, partner])), [data]);
};

export const usePartnerOptions = (): readonly Option[] => {
  const { language } = useLanguage();
  const partners = usePartners();
  return useMemo(
    () => [...partners.values()].map(({ id, name }) => ({ id, name: nameIn(name, language) })),
    [partners, language],
  );
};

export const PartnerName = ({ id }: { readonly id: string }) => {
  const { data: page } = useRead('listPartners', firstPage);
  const listed = page?.items.find((partner) => partner.id === id);
  const { data: single } = useRead(
    'getPartner',
    { params: { partner: id } },
    { skip: page === undefined || listed !== undefined },
  );
  const partner = listed ?? single;
  return partner === undefined ? <>…</> : <Named name={partner.name} />;
};
