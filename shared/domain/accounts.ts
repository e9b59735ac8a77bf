/**
 * The accounts between which amounts move, and the commodities that move. An account is its class and
 * what it belongs to; the class alone decides which flow a transfer is counted in (domain/cells).
 */
export const account = {
  pledged: (partner: string) => `pledged/${partner}`,
  mou: (mou: string, clause: string) => `mou/${mou}/${clause}`,
  /** Pledges that were let go: an amendment lowered them, or the memorandum ended. */
  released: (partner: string) => `released/${partner}`,
  partner: (partner: string) => `partner/${partner}`,
  held: (contribution: string) => `held/${contribution}`,
  delivered: (region: string, targetGroup: string) => `delivered/${region}/${targetGroup}`,
  discrepancy: (reason: string) => `discrepancy/${reason}`,
  /** What a region's people of a target group are in need of, beyond what is posted. */
  needs: (region: string, targetGroup: string) => `needs/${region}/${targetGroup}`,
  openNeed: (need: string) => `open/${need}`,
  cancelled: (region: string, targetGroup: string) => `cancelled/${region}/${targetGroup}`,
  /** Goods in the hands of an implementer. */
  with: (implementer: string, contribution: string) => `with/${implementer}/${contribution}`,
  /** A promise to a campaign. */
  promised: (promise: string) => `promised/${promise}`,
  /** What a campaign counts down: how many there were, joined, are left, and left. */
  stock: {
    baseline: (campaign: string) => `baseline/${campaign}`,
    joining: (campaign: string) => `joining/${campaign}`,
    left: (campaign: string) => `stock/${campaign}`,
    leaving: (campaign: string) => `leaving/${campaign}`,
  },
  /** Vouchers of a batch: printed, in stock, with households, used. */
  voucher: {
    printed: (batch: string) => `voucher-press/${batch}`,
    stock: (batch: string) => `voucher-stock/${batch}`,
    out: (batch: string) => `voucher-out/${batch}`,
    used: (batch: string) => `voucher-used/${batch}`,
  },
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
  voucher: 'voucher',
  /** Each campaign counts its own: they are never added to each other. */
  stock: (campaign: string) => `stock/${campaign}`,
  energy: { 'natural-gas': 'natural-gas/m3', electricity: 'electricity/kWh' },
} as const;
