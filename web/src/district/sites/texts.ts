import type { Texts } from '../../language/language.tsx';

export const siteTexts: Texts<
  | 'title'
  | 'lead'
  | 'register'
  | 'none'
  | 'noneWay'
  | 'site'
  | 'parto-centre'
  | 'warm-shelter'
  | 'neighbourhood-house'
  | 'base'
  | 'other'
  | 'kind'
  | 'code'
  | 'codeHelp'
  | 'nameFa'
  | 'nameEn'
  | 'region'
  | 'capacity'
  | 'people'
  | 'address'
  | 'addressHelp'
  | 'save'
  | 'registered'
  | 'mean'
  | 'attendance'
  | 'attendanceLead'
  | 'month'
  | 'monthHelp'
  | 'days'
  | 'dayUnit'
  | 'perDay'
  | 'method'
  | 'methodHelp'
  | 'measure'
  | 'measured'
  | 'noAttendance'
  | 'amend'
  | 'reason'
> = {
  fa: {
    title: 'محل‌های تحویل',
    lead: 'جاهایی که کمک در آن‌ها داده می‌شود؛ نشانی خانهٔ کسی نوشته نمی‌شود.',
    register: 'ثبت محل تازه',
    none: 'هنوز محلی ثبت نشده است.',
    noneWay: 'با «ثبت محل تازه» سرای محله، گرم‌خانه یا مرکزی را که در آن تحویل می‌دهید بنویسید.',
    site: 'محل تحویل',
    'parto-centre': 'مرکز پرتو',
    'warm-shelter': 'گرم‌خانه',
    'neighbourhood-house': 'سرای محله',
    base: 'پایگاه',
    other: 'سایر',
    kind: 'چه جایی است؟',
    code: 'کد محل',
    codeHelp: 'کوتاه، با حروف کوچک انگلیسی و خط تیره، مانند shelter-6-1؛ بعداً تغییر نمی‌کند.',
    nameFa: 'نام',
    nameEn: 'نام انگلیسی',
    region: 'منطقه',
    capacity: 'گنجایش',
    people: 'نفر',
    address: 'نشانی',
    addressHelp: 'اگر همگانی است.',
    save: 'ثبت محل',
    registered: 'محل ثبت شد.',
    mean: 'میانگین مراجعه در روز',
    attendance: 'مراجعه در هر ماه',
    attendanceLead:
      'میانگین کسانی که در یک روز باز آمده‌اند. میانگین محل‌ها و ماه‌ها با هم جمع نمی‌شود.',
    month: 'ماه',
    monthHelp: 'سال و ماه خورشیدی، مانند 1405-07؛ ماهی که تمام شده است.',
    days: 'چند روز باز بود؟',
    dayUnit: 'روز',
    perDay: 'میانگین مراجعه در روز',
    method: 'چگونه شمرده شد؟',
    methodHelp: 'مانند: دفتر پذیرش روزانه.',
    measure: 'ثبت مراجعه',
    measured: 'مراجعه ثبت شد.',
    noAttendance: 'هنوز ماهی ثبت نشده است.',
    amend: 'اصلاح شرح محل',
    reason: 'دلیل',
  },
  en: {
    title: 'Delivery sites',
    lead: 'Places where help is given; nobody’s home is written here.',
    register: 'Register a site',
    none: 'No site is registered yet.',
    noneWay: 'Register the neighbourhood house, shelter or centre where you deliver.',
    site: 'Delivery site',
    'parto-centre': 'Parto centre',
    'warm-shelter': 'Warm shelter',
    'neighbourhood-house': 'Neighbourhood house',
    base: 'Base',
    other: 'Other',
    kind: 'What kind of place is it?',
    code: 'Code of the site',
    codeHelp: 'Short, in small letters and hyphens, such as shelter-6-1; it never changes.',
    nameFa: 'Name in Persian',
    nameEn: 'Name in English',
    region: 'Region',
    capacity: 'Capacity',
    people: 'people',
    address: 'Address',
    addressHelp: 'If it is public.',
    save: 'Register the site',
    registered: 'The site is registered.',
    mean: 'Mean attendance a day',
    attendance: 'Attendance by month',
    attendanceLead:
      'How many came on an open day, on average. Means of sites or months are never added.',
    month: 'Month',
    monthHelp: 'Jalali year and month, such as 1405-07; a month that is over.',
    days: 'Open on how many days?',
    dayUnit: 'days',
    perDay: 'Mean attendance a day',
    method: 'How was it counted?',
    methodHelp: 'Such as: daily register at the door.',
    measure: 'Record attendance',
    measured: 'The attendance is recorded.',
    noAttendance: 'No month is recorded yet.',
    amend: 'Describe the site anew',
    reason: 'Reason',
  },
};
