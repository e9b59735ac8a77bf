import type { Texts } from '../language/language.tsx';

/** What is counted, by the name of its flow. */
export const flowNames: Texts<
  | 'claimed'
  | 'settled'
  | 'verified'
  | 'delivered'
  | 'discrepancy'
  | 'handed-over'
  | 'recipients'
  | 'need-posted'
  | 'need-met'
  | 'need-cancelled'
  | 'pledged'
  | 'fulfilled'
  | 'released'
  | 'promised'
  | 'promise-kept'
  | 'saved'
  | 'fund-granted'
  | 'fund-spent'
  | 'fund-carried'
  | 'obligation-due'
  | 'obligation-fulfilled'
  | 'obligation-reduced'
  | 'institutional-support'
  | 'value-cost-to-company'
  | 'value-fair-market'
  | 'certificates-issued'
  | 'certificates-revoked'
  | 'closings'
  | 'vouchers-issued'
  | 'vouchers-handed-out'
  | 'vouchers-redeemed'
  | 'stock-opening'
  | 'stock-inflow'
  | 'stock-outflow'
  | 'campaign-participations'
> = {
  fa: {
    claimed: 'اظهارشده',
    settled: 'رسیدگی‌شده از اظهارها',
    verified: 'تأییدشده',
    delivered: 'تحویل‌شده',
    discrepancy: 'مغایرت',
    'handed-over': 'سپرده به مجری',
    recipients: 'خدمت‌گیرندگان',
    'need-posted': 'نیاز اعلام‌شده',
    'need-met': 'نیاز برآورده‌شده',
    'need-cancelled': 'نیاز لغوشده',
    pledged: 'تعهدشده',
    fulfilled: 'تعهد انجام‌شده',
    released: 'تعهد کاسته‌شده',
    promised: 'وعده داده‌شده',
    'promise-kept': 'وعدهٔ انجام‌شده',
    saved: 'انرژی صرفه‌جویی‌شده',
    'fund-granted': 'منابع صرفه‌جویی',
    'fund-spent': 'هزینه‌شده از منابع',
    'fund-carried': 'انتقال‌یافته میان منابع',
    'obligation-due': 'تعهد قانونی سررسیدشده',
    'obligation-fulfilled': 'تعهد قانونی انجام‌شده',
    'obligation-reduced': 'تعهد قانونی کاسته‌شده',
    'institutional-support': 'پشتیبانی نهادها',
    'value-cost-to-company': 'ارزش به بهای تمام‌شده',
    'value-fair-market': 'ارزش منصفانه',
    'certificates-issued': 'گواهی صادرشده',
    'certificates-revoked': 'گواهی ابطال‌شده',
    closings: 'بستن سه‌ماهه',
    'vouchers-issued': 'بن صادرشده',
    'vouchers-handed-out': 'بن تحویل‌شده',
    'vouchers-redeemed': 'بن مصرف‌شده',
    'stock-opening': 'شمار آغاز پویش',
    'stock-inflow': 'افزوده به پویش',
    'stock-outflow': 'کاسته از پویش',
    'campaign-participations': 'مشارکت‌های مردمی پویش',
  },
  en: {
    claimed: 'Claimed',
    settled: 'Decided of what was claimed',
    verified: 'Verified',
    delivered: 'Delivered',
    discrepancy: 'Discrepancy',
    'handed-over': 'Handed to an implementer',
    recipients: 'People served',
    'need-posted': 'Needs posted',
    'need-met': 'Needs met',
    'need-cancelled': 'Needs cancelled',
    pledged: 'Pledged',
    fulfilled: 'Pledges fulfilled',
    released: 'Pledges released',
    promised: 'Promised',
    'promise-kept': 'Promises kept',
    saved: 'Energy saved',
    'fund-granted': 'Funds of savings',
    'fund-spent': 'Spent of the funds',
    'fund-carried': 'Carried between funds',
    'obligation-due': 'Obligations due',
    'obligation-fulfilled': 'Obligations fulfilled',
    'obligation-reduced': 'Obligations reduced',
    'institutional-support': 'Institutional support',
    'value-cost-to-company': 'Value at cost',
    'value-fair-market': 'Fair value',
    'certificates-issued': 'Certificates issued',
    'certificates-revoked': 'Certificates revoked',
    closings: 'Closings',
    'vouchers-issued': 'Vouchers issued',
    'vouchers-handed-out': 'Vouchers handed out',
    'vouchers-redeemed': 'Vouchers redeemed',
    'stock-opening': 'Opening of a count-down',
    'stock-inflow': 'Joined a count-down',
    'stock-outflow': 'Left a count-down',
    'campaign-participations': 'Participations in campaigns',
  },
};

/** By what a figure is cut. */
export const cutNames: Texts<
  | 'all'
  | 'partner'
  | 'region'
  | 'programme'
  | 'targetGroup'
  | 'durability'
  | 'obligation'
  | 'campaign'
  | 'mou'
  | 'reason'
  | 'implementer'
  | 'saving'
  | 'into'
  | 'vouchers'
  | 'clause'
> = {
  fa: {
    all: 'همه',
    partner: 'مشارکت‌کننده',
    region: 'منطقه',
    programme: 'برنامه',
    targetGroup: 'گروه هدف',
    durability: 'نوع',
    obligation: 'تعهد قانونی',
    campaign: 'پویش',
    mou: 'تفاهم‌نامه',
    reason: 'دلیل',
    implementer: 'مجری',
    saving: 'صرفه‌جویی',
    into: 'به صرفه‌جویی',
    vouchers: 'بن',
    clause: 'بند',
  },
  en: {
    all: 'all',
    partner: 'Partner',
    region: 'Region',
    programme: 'Programme',
    targetGroup: 'Target group',
    durability: 'Kind',
    obligation: 'Obligation',
    campaign: 'Campaign',
    mou: 'MOU',
    reason: 'Reason',
    implementer: 'Implementer',
    saving: 'Saving',
    into: 'Into saving',
    vouchers: 'Vouchers',
    clause: 'Clause',
  },
};

/** Units of commodities that are no items. */
export const unitNames: Texts<
  | 'IRR'
  | 'person'
  | 'certificate'
  | 'closing'
  | 'natural-gas/m3'
  | 'electricity/kWh'
  | 'participation'
  | 'voucher'
> = {
  fa: {
    IRR: 'ریال',
    person: 'نفر',
    certificate: 'فقره',
    closing: 'نوبت',
    'natural-gas/m3': 'مترمکعب',
    'electricity/kWh': 'کیلووات‌ساعت',
    participation: 'بار',
    voucher: 'کارت',
  },
  en: {
    IRR: 'rials',
    person: 'people',
    certificate: 'certificates',
    closing: 'closings',
    'natural-gas/m3': 'm³',
    'electricity/kWh': 'kWh',
    participation: 'times',
    voucher: 'vouchers',
  },
};
