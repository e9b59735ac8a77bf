import type { Column } from './kind.ts';

/** Where, for whom and what: as every table of gifts and needs has them. */
export const placeAndItem: readonly Column[] = [
  {
    column: 'region',
    title: { fa: 'کد منطقه', en: 'Region' },
    required: true,
    example: 'IR-23.tehran.06',
  },
  {
    column: 'targetGroup',
    title: { fa: 'گروه هدف', en: 'Target group' },
    required: true,
    example: 'people-with-disabilities',
  },
  { column: 'item', title: { fa: 'کد قلم', en: 'Item' }, required: true, example: 'wheelchair' },
];
