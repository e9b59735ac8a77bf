import type { Texts } from '../language/language.tsx';

export const districtTexts: Texts<
  | 'needs'
  | 'allocations'
  | 'gifts'
  | 'need'
  | 'needsTitle'
  | 'postNeed'
  | 'postLead'
  | 'show'
  | 'open'
  | 'allocated'
  | 'met'
  | 'cancelled'
  | 'noNeeds'
  | 'noNeedsWay'
  | 'immediate'
  | 'urgent'
  | 'soon'
  | 'ordinary'
  | 'daysLeft'
  | 'dueToday'
  | 'daysOver'
  | 'item'
  | 'quantity'
  | 'region'
  | 'targetGroup'
  | 'urgency'
  | 'coverage'
  | 'coverageHelp'
  | 'emdad'
  | 'behzisti'
  | 'none'
  | 'unknown'
  | 'checkedOn'
  | 'caseReference'
  | 'caseHelp'
  | 'post'
  | 'posted'
  | 'postedLead'
  | 'another'
  | 'due'
  | 'postedOn'
  | 'waitingDays'
  | 'ofThat'
  | 'offers'
  | 'noOffers'
  | 'noOffersWay'
  | 'more'
  | 'free'
  | 'allocate'
  | 'allocateQuantity'
  | 'otherGroupReason'
  | 'allocatedDone'
  | 'toAllocations'
  | 'cancelTitle'
  | 'cancelLead'
  | 'cancel'
  | 'reason'
  | 'no-longer-needed'
  | 'met-elsewhere'
  | 'moved-away'
  | 'posted-by-mistake'
  | 'import'
  | 'sites'
  | 'handovers'
> = {
  fa: {
    needs: 'نیازها',
    allocations: 'تخصیص‌ها و تحویل',
    gifts: 'مشارکت‌های منطقه',
    need: 'یک نیاز',
    needsTitle: 'نیازهای منطقهٔ من',
    postNeed: 'ثبت نیاز تازه',
    postLead:
      'پس از مددکاری، نیاز را بنویسید. نام و نشانی ننویسید؛ شمارهٔ پرونده جدا نگه داشته می‌شود.',
    show: 'نمایش',
    open: 'باز',
    allocated: 'تخصیص‌یافته',
    met: 'برآورده',
    cancelled: 'لغوشده',
    noNeeds: 'در این وضعیت نیازی نیست.',
    noNeedsWay: 'نیاز تازه را با «ثبت نیاز تازه» بنویسید.',
    immediate: 'آنی',
    urgent: 'فوری',
    soon: 'زود',
    ordinary: 'عادی',
    daysLeft: '{days} روز تا مهلت',
    dueToday: 'مهلت: امروز',
    daysOver: '{days} روز از مهلت گذشته',
    item: 'چه چیزی لازم است؟',
    quantity: 'چه مقدار؟',
    region: 'کدام منطقه؟',
    targetGroup: 'برای چه کسانی؟',
    urgency: 'تا کی؟',
    coverage: 'نهاد دیگری این خانوار را پوشش می‌دهد؟',
    coverageHelp: 'نتیجهٔ استعلام، بدون نام.',
    emdad: 'کمیتهٔ امداد',
    behzisti: 'بهزیستی',
    none: 'هیچ‌کدام',
    unknown: 'پاسخی نرسید',
    checkedOn: 'تاریخ استعلام',
    caseReference: 'شمارهٔ پرونده',
    caseHelp: 'فقط برای منطقه؛ جدا نگه داشته می‌شود و پس از لغو پاک می‌شود.',
    post: 'ثبت نیاز',
    posted: 'نیاز ثبت شد',
    postedLead: 'پیشنهادهای مناسب را در صفحهٔ همین نیاز می‌بینید.',
    another: 'ثبت یک نیاز دیگر',
    due: 'مهلت',
    postedOn: 'تاریخ ثبت',
    waitingDays: 'روزهای انتظار',
    ofThat: 'باز / تخصیص‌یافته / برآورده',
    offers: 'مشارکت‌های مناسب',
    noOffers: 'اکنون چیزی در موجودی نیست که با این نیاز جور باشد.',
    noOffersWay: 'با رسیدن مشارکت تازه، این‌جا دیده می‌شود.',
    more: 'فهرست کامل نیست؛ بهترین‌ها نشان داده شده است.',
    free: 'موجودی آزاد',
    allocate: 'تخصیص به این نیاز',
    allocateQuantity: 'مقدار تخصیص',
    otherGroupReason: 'چرا برای گروهی دیگر؟',
    allocatedDone: 'تخصیص ثبت شد.',
    toAllocations: 'دیدن تخصیص‌ها',
    cancelTitle: 'لغو نیاز',
    cancelLead: 'آنچه نه برآورده شده و نه تخصیص یافته لغو می‌شود؛ شمارهٔ پرونده پاک می‌شود.',
    cancel: 'لغو این نیاز',
    reason: 'دلیل',
    'no-longer-needed': 'دیگر لازم نیست',
    'met-elsewhere': 'از جای دیگری برآورده شد',
    'moved-away': 'از منطقه رفته‌اند',
    'posted-by-mistake': 'به اشتباه ثبت شد',
    import: 'گرفتن از جدول',
    sites: 'محل‌های تحویل',
    handovers: 'سپردن به مجری',
  },
  en: {
    needs: 'Needs',
    allocations: 'Allocations and delivery',
    gifts: 'Gifts to the region',
    need: 'A need',
    needsTitle: 'Needs of my region',
    postNeed: 'Post a need',
    postLead:
      'After case-work, write what is needed. No names or addresses; the case number is kept apart.',
    show: 'Show',
    open: 'Open',
    allocated: 'Allocated',
    met: 'Met',
    cancelled: 'Cancelled',
    noNeeds: 'There is no need in this state.',
    noNeedsWay: 'Write a new one with “Post a need”.',
    immediate: 'Immediate',
    urgent: 'Urgent',
    soon: 'Soon',
    ordinary: 'Ordinary',
    daysLeft: '{days} days left',
    dueToday: 'Due today',
    daysOver: '{days} days overdue',
    item: 'What is needed?',
    quantity: 'How many?',
    region: 'Which region?',
    targetGroup: 'For whom?',
    urgency: 'By when?',
    coverage: 'Does another body cover this household?',
    coverageHelp: 'The result of asking, without names.',
    emdad: 'Emdad committee',
    behzisti: 'Behzisti',
    none: 'Neither',
    unknown: 'No answer came',
    checkedOn: 'Asked on',
    caseReference: 'Case number',
    caseHelp: 'For the region only; kept apart, and erased when the need is cancelled.',
    post: 'Post the need',
    posted: 'The need is recorded',
    postedLead: 'You see gifts that fit on the page of the need.',
    another: 'Post another need',
    due: 'Due',
    postedOn: 'Posted on',
    waitingDays: 'Days of waiting',
    ofThat: 'Open / allocated / met',
    offers: 'Gifts that fit',
    noOffers: 'Nothing in stock fits this need now.',
    noOffersWay: 'A new gift that fits will be shown here.',
    more: 'The list is not complete; the best are shown.',
    free: 'Free stock',
    allocate: 'Allocate to this need',
    allocateQuantity: 'Quantity to allocate',
    otherGroupReason: 'Why for another group?',
    allocatedDone: 'The allocation is recorded.',
    toAllocations: 'See the allocations',
    cancelTitle: 'Cancel the need',
    cancelLead: 'What is neither met nor allocated is cancelled; the case number is erased.',
    cancel: 'Cancel this need',
    reason: 'Reason',
    'no-longer-needed': 'No longer needed',
    'met-elsewhere': 'Met from elsewhere',
    'moved-away': 'Moved away',
    'posted-by-mistake': 'Posted by mistake',
    import: 'Take over a table',
    sites: 'Delivery sites',
    handovers: 'Implementers',
  },
};
