/**
 * The accounts between which amounts move, and the commodities that move. An account is its class and
 * what it belongs to; the class alone decides which flow a transfer is counted in (domain/cells).
 */
export const account = {
  pledged: (partner: string) => `pledged/${partner}`,
  mou: (mou: string, clause: string) => `mou/${mou}/${clause}`,
  partner: (partner: string) => `partner/${partner}`,
  held: (contribution: string) => `held/${contribution}`,
  delivered: (region: string, targetGroup: string) => `delivered/${region}/${targetGroup}`,
  discrepancy: (reason: string) => `discrepancy/${reason}`,
  outside: 'outside',
  saved: (saving: string) => `saved/${saving}`,
  fund: (saving: string) => `fund/${saving}`,
  /** What a partner owes by an obligation, and what of it is due, fulfilled (back) or no longer owed. */
  obligation: (obligation: string) => `obligation/${obligation}`,
  due: (obligation: string) => `due/${obligation}`,
  reduced: (obligation: string) => `reduced/${obligation}`,
  /** The institution's own support to an implementer. */
  institution: 'institution',
  support: (partner: string) => `support/${partner}`,
  valueOf: (partner: string) => `value/partner/${partner}`,
  value: (basis: string) => `value/${basis}`,
} as const;

/** value/partner/P and value/basis are two classes; every other class is the first segment. */
export const accountClass = (name: string): string =>
  name.startsWith('value/partner/') ? 'value/partner' : (name.split('/', 1)[0] ?? '');

export const commodity = {
  item: (code: string) => `item/${code}`,
  rial: 'IRR',
  energy: { 'natural-gas': 'natural-gas/m3', electricity: 'electricity/kWh' },
} as const;
