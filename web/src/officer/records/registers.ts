/** The office's registers, in the groups by which somebody looks for them. */
export const groups = [
  { group: 'promises', registers: ['memoranda', 'obligations', 'campaigns'] },
  { group: 'field', registers: ['needs', 'allocations', 'handovers', 'vouchers', 'sites'] },
  { group: 'results', registers: ['volunteers', 'cohorts', 'schemes', 'support'] },
  { group: 'catalogue', registers: ['items', 'prices', 'factors', 'programmes'] },
  { group: 'energy', registers: ['savings', 'meters', 'heaters', 'sales'] },
  { group: 'planning', registers: ['targets', 'resolutions', 'findings'] },
] as const;

export type Group = (typeof groups)[number]['group'];
export type RegisterName = (typeof groups)[number]['registers'][number];

export const hrefOf = (register: RegisterName, record?: string): string =>
  record === undefined ? `/records/${register}` : `/records/${register}/${record}`;
