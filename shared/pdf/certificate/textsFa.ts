import { certificateTitle } from '../../domain/certificate/title.ts';
import { counted, dayIn, figure } from '../../domain/format.ts';

type SavingParts = {
  readonly letter: string;
  readonly subscribers: number;
  readonly population: string;
  readonly area: string;
  readonly months: string;
  readonly energy: string;
};

type EstimateParts = {
  readonly given: string;
  readonly impact: string;
  readonly basis: string;
};

/** The Persian certificate. */
export const fa = {
  invocation: 'بسمه تعالی' as string | undefined,
  title: certificateTitle.fa as string,
  opening: 'بدین‌وسیله گواهی می‌شود',
  letterTitle: 'نامهٔ تأیید مشارکت در مسئولیت اجتماعی',
  subject: 'موضوع',
  addressee: (holder: string) => `مدیریت محترم ${holder}`,
  salutation: 'با سلام و احترام؛',
  letterOpening: 'بدین‌وسیله تأیید می‌شود',
  seeTable: 'شرح، مقدار و ارزش مشارکت‌ها در جدول زیر و جزئیات مالی آن در پیوست این نامه آمده است.',
  financeAnnex: 'پیوست مالی',
  financeAnnexAnd: (files: number) =>
    files === 0 ? 'دارد: پیوست مالی' : `دارد: پیوست مالی و ${counted(String(files), 'فایل', 'fa')}`,
  annexFacts: {
    holder: 'مشارکت‌کننده',
    numbers: 'مشخصات ثبتی',
    certificate: 'شمارهٔ گواهی',
    issuedOn: 'تاریخ صدور',
  },
  annexColumns: {
    row: 'ردیف',
    description: 'شرح',
    date: 'تاریخ مشارکت',
    delivered: 'مقدار تحویل‌شده',
    invoice: 'فاکتور',
    value: 'ارزش (ریال)',
  },
  noInvoice: 'ندارد',
  issuer: 'صادرکننده',
  reference: { number: 'شماره', date: 'تاریخ', annexes: 'پیوست' },
  afterIssue: 'پس از صدور',
  noAnnexes: 'ندارد',
  annexes: (files: number) => `دارد: ${counted(String(files), 'فایل', 'fa')}`,
  holder: {
    legalEntityId: 'شناسهٔ ملی',
    registrationNumber: 'شمارهٔ ثبت',
    economicNumber: 'شمارهٔ اقتصادی',
  },
  partnerTypes: {
    company: 'شرکت',
    enterprise: 'بنگاه اقتصادی',
    cooperative: 'تعاونی',
    union: 'اتحادیه',
    charity: 'مؤسسهٔ خیریه',
    'public-body': 'نهاد عمومی',
    'military-body': 'نیروی نظامی',
    'volunteer-group': 'گروه جهادی',
    'religious-body': 'مسجد یا هیأت',
  } as Readonly<Record<string, string>>,
  statement: (from: string, until: string) =>
    `${from === until ? `در تاریخ ${dayIn(from, 'fa')}` : `از ${dayIn(from, 'fa')} تا ${dayIn(until, 'fa')}`} در ایفای مسئولیت اجتماعی، مشارکت‌های زیر را انجام داده و این مشارکت‌ها به تأیید کارشناسی رسیده است`,
  basedOn: (parts: string) => `؛ مستند به ${parts}.`,
  basedOnList: '؛ مستند به مدارک و مستندات فهرست‌شده در پایان این گواهی.',
  basedOnNothing: '.',
  basisDocuments: 'مدارک و مستندات',
  mou: (title: string, letter: string) => `تفاهم‌نامهٔ «${title}» ${letter}`,
  mouKind: 'تفاهم‌نامه',
  letter: 'نامهٔ',
  letterKind: 'نامه',
  deliveryRecord: 'صورت‌جلسهٔ تحویل',
  deliveryRecordKind: 'صورت‌جلسهٔ تحویل',
  documentColumns: { kind: 'مدرک', number: 'شماره', date: 'تاریخ' },
  columns: {
    row: 'ردیف',
    description: 'شرح',
    verified: 'مقدار تأییدشده',
    delivered: 'مقدار تحویل‌شده',
    verifiedShort: 'تأییدشده',
    deliveredShort: 'تحویل‌شده',
    unit: 'واحد',
    value: 'ارزش (ریال)',
    basis: 'مبنای ارزش',
  },
  bases: { 'cost-to-company': 'بهای تمام‌شده', 'fair-market': 'ارزش منصفانه' },
  paidFromFund: 'از منابع صرفه‌جویی',
  unknown: 'نامعلوم',
  notValued: 'ارزش‌گذاری نشده',
  totalColumns: { basis: 'جمع بر مبنای', amount: 'مبلغ (ریال)', words: 'به حروف' },
  unknownValues: (count: number) =>
    `ارزش ${counted(String(count), 'ردیف', 'fa')} نامعلوم است و در این جمع نیست.`,
  notValuedLines: (count: number) => `${counted(String(count), 'ردیف', 'fa')} ارزش‌گذاری نشده است.`,
  notAdded: 'مبالغ دو مبنا با یکدیگر جمع نمی‌شود',
  impact: 'آثار اجتماعی',
  countedItem: (quantity: string, item: string) => `${quantity} ${item}`,
  estimate: ({ given, impact, basis }: EstimateParts) =>
    `با تحویل ${given}: ${impact} (برآورد؛ مبنا: ${basis}).`,
  conservationColumns: [
    'حجم صرفه‌جویی',
    'منابع (ریال)',
    'هزینه‌شده در این گواهی (ریال)',
    'سایر هزینه‌ها (ریال)',
    'ماندهٔ منابع (ریال)',
  ],
  energyUnits: { 'natural-gas': 'مترمکعب', electricity: 'کیلووات‌ساعت' },
  energies: { 'natural-gas': 'گاز طبیعی', electricity: 'برق' },
  saving: ({ letter, subscribers, population, area, months, energy }: SavingParts) =>
    `صرفه‌جویی ${energy} ${figure(String(subscribers), 'fa')} مشترک (${population}، ${area}، ${months}) به موجب نامهٔ ${letter}؛ با سپاس از مشترکانی که صرفه‌جویی کردند.`,
  spentInWords: (words: string) => `هزینه‌شده در این گواهی به حروف: ${words}.`,
  months: (from: string, until: string) => (from === until ? from : `${from} تا ${until}`),
  stamp: 'محل مهر و امضا',
  copies: 'رونوشت',
  separator: '؛ ',
  check: 'استعلام اصالت',
  checkShort: 'استعلام اصالت',
  validity: 'این گواهی با امضا و مهر صاحب امضای مجاز، یا امضای الکترونیکی معتبر وی، اعتبار دارد.',
  tax: 'این گواهی مؤید دریافت و تحویل است و جایگزین گواهی یا مفاصای مالیاتی نیست؛ تشخیص پذیرش هزینه با سازمان امور مالیاتی است.',
  specimen: {
    watermark: 'نمونه',
    note: 'نمونه: دارنده و ارقام این گواهی ساختگی است و این برگ اعتباری ندارد.',
  },
  draft: 'پیش‌نویس',
  revoked: 'ابطال‌شده',
  superseded: 'جایگزین‌شده',
  supersededNote: (serial: string) => `گواهی شمارهٔ ${serial} جایگزین آن است.`,
  revokedNote: (on: string, reason: string) =>
    `این گواهی در تاریخ ${on} ابطال شده است. دلیل: ${reason}`,
  page: (number: number, count: number) =>
    `صفحهٔ ${figure(String(number), 'fa')} از ${figure(String(count), 'fa')}`,
};
