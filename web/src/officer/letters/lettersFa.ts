import { gap, type LetterFacts, type LetterText, type Situation } from './terms.ts';

type Write = (facts: LetterFacts) => LetterText;

const ofLetter = ({ letter }: LetterFacts) =>
  letter === undefined ? '' : `، موضوع نامهٔ شمارهٔ ${letter}،`;
const given = ({ gift = gap, givenOn = gap, region = gap }: LetterFacts) =>
  `${gift} در تاریخ ${givenOn} برای ${region}`;

const of: Readonly<Record<Situation, Write>> = {
  accepted: (facts) => ({
    subject: 'تأیید مشارکت در مسئولیت اجتماعی',
    paragraphs: [
      `با سپاس از همراهی ارزشمند آن مجموعه، به آگاهی می‌رساند مشارکت شما${ofLetter(facts)} شامل ${given(facts)}، در این اداره بررسی و تأیید شد.`,
      'گواهی مشارکت در مسئولیت اجتماعی پس از ثبت در دبیرخانه صادر و برای شما فرستاده می‌شود.',
    ],
  }),
  returned: (facts) => ({
    subject: 'عودت مشارکت جهت اصلاح',
    paragraphs: [
      `مشارکت آن مجموعه${ofLetter(facts)} شامل ${given(facts)}، به دلیل زیر برای اصلاح بازگردانده شد:`,
      `«${facts.reason ?? gap}»`,
      'خواهشمند است پس از اصلاح، آن را دوباره در سامانه ثبت یا با نامه ارسال فرمایید. آنچه پیش‌تر نوشته و فرستاده‌اید در سامانه مانده است.',
    ],
  }),
  refused: (facts) => ({
    subject: 'اعلام نتیجهٔ بررسی مشارکت',
    paragraphs: [
      `به آگاهی می‌رساند ثبت مشارکت${ofLetter(facts)} شامل ${given(facts)}، به دلیل زیر ممکن نشد:`,
      `«${facts.reason ?? gap}»`,
      `چنانچه به این تصمیم اعتراض دارید، ${facts.objectUntil === undefined ? 'در مهلت مقرر' : `تا ${facts.objectUntil}`} دلایل خود را در سامانه یا با نامه اعلام فرمایید؛ کارشناس دیگری به آن رسیدگی می‌کند.`,
    ],
  }),
  documents: (facts) => ({
    subject: 'درخواست مدارک و مستندات مشارکت',
    paragraphs: [
      `برای بررسی مشارکت آن مجموعه${ofLetter(facts)} شامل ${given(facts)}، مدارک زیر لازم است:`,
      `– ${facts.reason ?? 'تصویر فاکتور یا سند بهای تمام‌شده'}`,
      '– تصویر صورت‌جلسهٔ تحویل یا رسید انبار، در صورت تحویل',
      'خواهشمند است مدارک را در سامانه پیوست یا به نشانی این اداره ارسال فرمایید.',
    ],
  }),
  'second-officer': (facts) => ({
    subject: 'درخواست تأیید دوم',
    paragraphs: [
      `مشارکت ${facts.to} شامل ${given(facts)}، با نظر کارشناسی زیر در انتظار تأیید همکار دوم است:`,
      `«${facts.reason ?? gap}»`,
      `نشانی پرونده: ${facts.link ?? gap}`,
    ],
  }),
  'clause-overdue': (facts) => ({
    subject: 'یادآوری تعهد تفاهم‌نامه',
    paragraphs: [
      `پیرو تفاهم‌نامهٔ شمارهٔ ${facts.letter ?? gap}، مهلت انجام تعهد آن مجموعه (${facts.gift ?? gap}) در تاریخ ${facts.due ?? gap} به پایان رسیده و ${facts.left ?? gap} آن مانده است.`,
      'خواهشمند است زمان انجام ماندهٔ تعهد را اعلام فرمایید. چنانچه بخشی از آن انجام شده و در سامانه ثبت نشده است، آن را با مدارک ثبت کنید.',
    ],
  }),
  undelivered: (facts) => ({
    subject: 'پیگیری تحویل کمک‌های تأییدشده',
    paragraphs: [
      `مشارکت ${facts.to} شامل ${given(facts)} تأیید شده و ${facts.left ?? gap} آن هنوز تحویل نشده است.`,
      'خواهشمند است تحویل و صورت‌جلسهٔ آن را پیگیری و در سامانه ثبت فرمایید.',
    ],
  }),
  ceremony: (facts) => ({
    subject: 'دعوت به آیین اهدای گواهی مشارکت در مسئولیت اجتماعی',
    paragraphs: [
      `به پاس مشارکت ارزشمند آن مجموعه (${facts.gift ?? gap})، گواهی مشارکت در مسئولیت اجتماعی به شمارهٔ ${facts.serial ?? gap} صادر شده است.`,
      `از شما دعوت می‌شود در آیین اهدای آن در روز ${gap} ساعت ${gap} در ${gap} حضور یابید.`,
      'اصالت گواهی با اسکن رمزینهٔ (QR) روی آن یا با نوشتن شمارهٔ آن در صفحهٔ استعلام بررسی‌شدنی است.',
    ],
  }),
};

export const lettersFa = {
  of,
  subjectWord: 'موضوع',
  close: 'با احترام',
  head: ({ to, today }: LetterFacts): readonly string[] => [
    'بسمه تعالی',
    `شماره: ${gap}`,
    `تاریخ: ${today}`,
    'پیوست: ندارد',
    '',
    to,
    'با سلام',
  ],
};
