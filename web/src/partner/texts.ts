import type { Texts } from '../language/language.tsx';

export const partnerTexts: Texts<
  | 'title'
  | 'contributions'
  | 'certificates'
  | 'memoranda'
  | 'new'
  | 'newLead'
  | 'none'
  | 'noneWay'
  | 'item'
  | 'quantity'
  | 'day'
  | 'region'
  | 'targetGroup'
  | 'value'
  | 'valueHelp'
  | 'serials'
  | 'serialsHelp'
  | 'evidence'
  | 'note'
  | 'send'
  | 'startAgain'
  | 'draftKept'
  | 'sent'
  | 'sentLead'
  | 'another'
  | 'given'
  | 'verifiedQuantity'
  | 'delivered'
  | 'reason'
  | 'occurredOn'
  | 'submittedOn'
  | 'deliveries'
  | 'noDeliveries'
  | 'acceptedValue'
  | 'lines'
  | 'noCertificates'
  | 'noCertificatesWay'
  | 'issued'
  | 'prepared'
  | 'registered'
  | 'revoked'
  | 'download'
  | 'checkPage'
  | 'noMemoranda'
  | 'clause'
  | 'due'
  | 'pledged'
  | 'fulfilled'
  | 'left'
  | 'whereNow'
> = {
  fa: {
    title: 'مشارکت‌های ما',
    contributions: 'مشارکت‌ها',
    certificates: 'گواهی‌ها',
    memoranda: 'تفاهم‌نامه‌ها',
    new: 'ثبت مشارکت تازه',
    newLead: 'بنویسید چه داده‌اید. کارشناس بررسی و تأیید می‌کند؛ هر چه کم باشد او می‌پرسد.',
    none: 'هنوز مشارکتی ثبت نکرده‌اید.',
    noneWay: 'ثبت نخستین مشارکت کمتر از دو دقیقه زمان می‌برد.',
    item: 'چه داده‌اید؟',
    quantity: 'چه مقدار؟',
    day: 'چه روزی؟',
    region: 'برای کدام منطقه؟',
    targetGroup: 'برای چه کسانی؟',
    value: 'بهای تمام‌شده برای شما (اگر می‌دانید)',
    valueHelp: 'به ریال. اگر نمی‌دانید خالی بگذارید؛ «نامعلوم» ثبت می‌شود، نه صفر.',
    serials: 'شماره‌های سریال',
    serialsHelp: 'هر سطر یک شماره؛ به تعداد دستگاه‌ها.',
    evidence: 'عکس نامه، فاکتور یا رسید',
    note: 'توضیح (اختیاری)',
    send: 'ارسال برای تأیید',
    startAgain: 'پاک کردن و آغاز دوباره',
    draftKept: 'پیش‌نویس روی همین دستگاه نگه داشته می‌شود.',
    sent: 'مشارکت شما ثبت شد',
    sentLead: 'کارشناس آن را بررسی می‌کند؛ نتیجه را همین‌جا می‌بینید.',
    another: 'ثبت یک مشارکت دیگر',
    given: 'اظهارشده',
    verifiedQuantity: 'تأییدشده',
    delivered: 'تحویل‌شده',
    reason: 'دلیل',
    occurredOn: 'تاریخ مشارکت',
    submittedOn: 'تاریخ ثبت',
    deliveries: 'تحویل‌ها',
    noDeliveries: 'هنوز تحویلی ثبت نشده است.',
    acceptedValue: 'ارزش پذیرفته‌شده',
    lines: 'اقلام',
    noCertificates: 'هنوز گواهی‌ای برای شما صادر نشده است.',
    noCertificatesWay: 'پس از تأیید مشارکت، کارشناس گواهی را آماده می‌کند.',
    issued: 'صادر شد',
    prepared: 'در حال آماده‌سازی',
    registered: 'ثبت دبیرخانه شد',
    revoked: 'ابطال‌شده',
    download: 'دریافت گواهی',
    checkPage: 'صفحهٔ استعلام',
    noMemoranda: 'تفاهم‌نامه‌ای به نام شما ثبت نشده است.',
    clause: 'بند',
    due: 'سررسید',
    pledged: 'تعهد',
    fulfilled: 'انجام‌شده',
    left: 'مانده',
    whereNow: 'مشارکت شما اکنون کجاست',
  },
  en: {
    title: 'Our contributions',
    contributions: 'Contributions',
    certificates: 'Certificates',
    memoranda: 'Memoranda',
    new: 'Log a contribution',
    newLead: 'Say what you gave. An officer checks it, and asks for whatever is missing.',
    none: 'You have not logged a contribution yet.',
    noneWay: 'The first one takes less than two minutes.',
    item: 'What did you give?',
    quantity: 'How many?',
    day: 'On which day?',
    region: 'For which region?',
    targetGroup: 'For whom?',
    value: 'What it cost you (if you know)',
    valueHelp:
      'In rials. Leave it empty if you don’t know: that is recorded as unknown, not as zero.',
    serials: 'Serial numbers',
    serialsHelp: 'One a line, as many as pieces.',
    evidence: 'Photo of the letter, invoice or receipt',
    note: 'Note (optional)',
    send: 'Send for verification',
    startAgain: 'Clear and start again',
    draftKept: 'The draft is kept on this device.',
    sent: 'Your contribution is recorded',
    sentLead: 'An officer checks it; you see the result here.',
    another: 'Log another contribution',
    given: 'Claimed',
    verifiedQuantity: 'Verified',
    delivered: 'Delivered',
    reason: 'Reason',
    occurredOn: 'Day of the contribution',
    submittedOn: 'Logged on',
    deliveries: 'Deliveries',
    noDeliveries: 'No delivery has been recorded yet.',
    acceptedValue: 'Accepted value',
    lines: 'Items',
    noCertificates: 'No certificate has been issued to you yet.',
    noCertificatesWay: 'Once a contribution is verified, an officer prepares the certificate.',
    issued: 'Issued',
    prepared: 'In preparation',
    registered: 'Registered by the secretariat',
    revoked: 'Revoked',
    download: 'Download',
    checkPage: 'Check page',
    noMemoranda: 'No memorandum is registered in your name.',
    clause: 'Clause',
    due: 'Due',
    pledged: 'Pledged',
    fulfilled: 'Fulfilled',
    left: 'Left',
    whereNow: 'Where your contribution is now',
  },
};
