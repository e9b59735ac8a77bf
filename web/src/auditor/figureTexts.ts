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
  | 'allocated'
  | 'allocation-released'
  | 'need-open'
  | 'need-met-late'
  | 'corrections'
  | 'debt-settled'
  | 'households'
  | 'institutional-support-value'
  | 'institutional-support-not-valued'
  | 'jobs-created'
  | 'jobs-planned'
  | 'management-cost'
  | 'match-booked'
  | 'not-valued-cost-to-company'
  | 'not-valued-fair-market'
  | 'zero-cost-to-company'
  | 'outcome-enrolled'
  | 'outcome-trained'
  | 'outcome-certified'
  | 'outcome-employed'
  | 'outcome-dropped-out'
  | 'scheme-support'
  | 'volunteer-hours'
  | 'volunteer-participations'
  | 'vouchers-redeemed-amount'
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
    allocated: 'تخصیص‌یافته',
    'allocation-released': 'تخصیص آزادشده',
    'need-open': 'نیاز باز',
    'need-met-late': 'نیاز برآورده‌شدهٔ دیرهنگام',
    corrections: 'ثبت اصلاحی',
    'debt-settled': 'بدهی پرداخت‌شدهٔ زندانیان',
    households: 'خانوارهای بهره‌مند',
    'institutional-support-value': 'ارزش پشتیبانی نهادها',
    'institutional-support-not-valued': 'پشتیبانی نهادها، ارزش‌گذاری نشده',
    'jobs-created': 'شغل ایجادشده',
    'jobs-planned': 'شغل برنامه‌ریزی‌شده',
    'management-cost': 'هزینهٔ مدیریت',
    'match-booked': 'هم‌افزایی ملی ثبت‌شده',
    'not-valued-cost-to-company': 'ارزش‌گذاری نشده (بهای تمام‌شده)',
    'not-valued-fair-market': 'ارزش‌گذاری نشده (ارزش منصفانه)',
    'zero-cost-to-company': 'بی‌هزینه برای بنگاه',
    'outcome-enrolled': 'ثبت‌نام در دوره',
    'outcome-trained': 'آموزش‌دیده',
    'outcome-certified': 'دارای گواهینامهٔ مهارت',
    'outcome-employed': 'شاغل‌شده',
    'outcome-dropped-out': 'ترک دوره',
    'scheme-support': 'پشتیبانی از طرح اشتغال',
    'volunteer-hours': 'ساعت داوطلبانه',
    'volunteer-participations': 'نوبت مشارکت داوطلبانه',
    'vouchers-redeemed-amount': 'مبلغ بن مصرف‌شده',
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
    allocated: 'Allocated',
    'allocation-released': 'Allocations released',
    'need-open': 'Needs open',
    'need-met-late': 'Needs met late',
    corrections: 'Corrections',
    'debt-settled': 'Debts settled',
    households: 'Households',
    'institutional-support-value': 'Value of institutional support',
    'institutional-support-not-valued': 'Institutional support, not valued',
    'jobs-created': 'Jobs created',
    'jobs-planned': 'Jobs planned',
    'management-cost': 'Management cost',
    'match-booked': 'Match booked',
    'not-valued-cost-to-company': 'Not valued (cost)',
    'not-valued-fair-market': 'Not valued (fair value)',
    'zero-cost-to-company': 'Of no cost to the company',
    'outcome-enrolled': 'Enrolled in courses',
    'outcome-trained': 'Trained',
    'outcome-certified': 'Certified',
    'outcome-employed': 'Employed',
    'outcome-dropped-out': 'Dropped out',
    'scheme-support': 'Support of schemes',
    'volunteer-hours': 'Volunteer hours',
    'volunteer-participations': 'Volunteer participations',
    'vouchers-redeemed-amount': 'Amount of vouchers redeemed',
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
  | 'due'
  | 'cohort'
  | 'scheme'
  | 'activity'
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
    due: 'سررسید',
    cohort: 'دوره',
    scheme: 'طرح',
    activity: 'فعالیت',
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
    due: 'Due',
    cohort: 'Cohort',
    scheme: 'Scheme',
    activity: 'Activity',
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
  | 'household'
  | 'job'
  | 'hour'
  | 'correction'
  | 'support'
  | 'stock'
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
    household: 'خانوار',
    job: 'شغل',
    hour: 'ساعت',
    correction: 'فقره',
    support: 'فقره',
    stock: 'مورد',
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
    household: 'households',
    job: 'jobs',
    hour: 'hours',
    correction: 'entries',
    support: 'items',
    stock: 'cases',
  },
};
