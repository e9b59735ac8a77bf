import { useMemo } from 'react';
import type { FactorKind } from '../../../../../shared/contract/factors.ts';
import { figure, inDigits, jalaliDay, nameIn } from '../../../../../shared/domain/format.ts';
import { jalali } from '../../../../../shared/domain/period.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useItems } from '../../../ledger/catalogue.ts';
import { useRead } from '../../../ledger/ledger.tsx';
import { usePartners } from '../../../ledger/partners.tsx';
import type { Option } from '../../../parts/Choice.tsx';

/** What forms let choose from, named in the language in force. One page of each: the first hundred. */

const page = { limit: 100 } as const;

/** Words of the contract that have a name in the texts. */
export const named = <K extends string>(
  codes: readonly K[],
  names: Readonly<Record<K, string>>,
): readonly Option[] => codes.map((code) => ({ id: code, name: names[code] }));

export const useCampaignOptions = (): readonly Option[] => {
  const { language } = useLanguage();
  const { data } = useRead('listCampaigns', { query: { ...page, status: 'running' } });
  return (data?.items ?? []).map(({ id, title }) => ({ id, name: nameIn(title, language) }));
};

export const useSiteOptions = (): readonly Option[] => {
  const { language } = useLanguage();
  const { data } = useRead('listSites', { query: page });
  return (data?.items ?? []).map(({ id, name }) => ({ id, name: nameIn(name, language) }));
};

export const useMeterOptions = (): readonly Option[] => {
  const { language } = useLanguage();
  const { data } = useRead('listMeters', { query: page });
  return (data?.items ?? []).map(({ id, number, place }) => ({
    id,
    name: `${nameIn(place, language)} · ${number}`,
  }));
};

/** Factors with what is in force of them; of one kind, or all. */
export const useFactorOptions = (kind?: FactorKind): readonly Option[] => {
  const { language } = useLanguage();
  const { data } = useRead('listFactors', { query: { ...page, ...(kind && { kind }) } });
  return (data?.items ?? []).map(({ id, name, versions, unit }) => {
    const last = versions.findLast(({ correctedBy }) => correctedBy === undefined);
    const value = last && `${figure(last.value, language)} ${nameIn(unit, language)}`;
    return { id, name: nameIn(name, language), detail: value };
  });
};

export const useSavingOptions = (): readonly Option[] => {
  const { language } = useLanguage();
  const { data } = useRead('listSavings', { query: page });
  return (data?.items ?? [])
    .filter(({ status }) => status === 'verified')
    .map(({ id, statement }) => ({ id, name: nameIn(statement.population, language) }));
};

/** Verified contributions: named by who gave what and when. */
export const useGiftOptions = (): readonly Option[] => {
  const { language } = useLanguage();
  const items = useItems();
  const partners = usePartners();
  const { data } = useRead('listContributions', { query: { ...page, status: 'verified' } });
  return (data?.items ?? []).map(({ id, partner, occurredOn, lines }) => {
    const giver = partners.get(partner);
    const what = lines.map(({ item }) => nameIn(items.get(item)?.name ?? { fa: item }, language));
    const name = [giver && nameIn(giver.name, language), what.join('، ')].filter(Boolean);
    return { id, name: name.join(' · '), detail: jalaliDay(occurredOn, language) };
  });
};

/** The programmes of this Jalali year. */
export const useProgrammeOptions = (): readonly Option[] => {
  const { language } = useLanguage();
  const year = useMemo(() => String(jalali(new Date()).year), []);
  const { data } = useRead('getProgrammes', { params: { year } });
  return (data?.tree ?? []).map(({ code, name }) => ({ id: code, name: nameIn(name, language) }));
};

/** A number of things in the digits of the language. */
export const useCount = () => {
  const { language } = useLanguage();
  return (count: number): string => inDigits(String(count), language);
};
