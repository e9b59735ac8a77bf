import { useMemo } from 'react';
import type { Item } from '../../../shared/contract/office.ts';
import { nameIn } from '../../../shared/domain/format.ts';
import { regions } from '../../../shared/domain/regions.ts';
import { targetGroups } from '../../../shared/domain/targetGroups.ts';
import { useLanguage } from '../language/language.tsx';
import type { Option } from '../parts/Choice.tsx';
import { useRead } from './ledger.tsx';

/** The catalogue, by code. One page of it: an office has some dozens of items. */
export const useItems = (): ReadonlyMap<string, Item> => {
  const { data } = useRead('listItems', { query: { limit: 100 } });
  return useMemo(() => new Map(data?.items.map((item) => [item.code, item])), [data]);
};

export const useItemOptions = (): readonly Option[] => {
  const { language } = useLanguage();
  const items = useItems();
  return useMemo(
    () =>
      [...items.values()].map(({ code, name, unit }) => ({
        id: code,
        name: nameIn(name, language),
        detail: nameIn(unit, language),
      })),
    [items, language],
  );
};

export const useRegionOptions = (): readonly Option[] => {
  const { language } = useLanguage();
  return useMemo(
    () => regions.map(({ id, name }) => ({ id, name: nameIn(name, language) })),
    [language],
  );
};

export const useTargetGroupOptions = (): readonly Option[] => {
  const { language } = useLanguage();
  return useMemo(
    () => targetGroups.map(({ code, name }) => ({ id: code, name: nameIn(name, language) })),
    [language],
  );
};
