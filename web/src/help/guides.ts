import type { Role } from '../../../shared/contract/entry.ts';
import type { Language } from '../language/language.tsx';

interface Guide {
  readonly what: string;
  readonly first: readonly string[];
  readonly questions: readonly (readonly [question: string, answer: string])[];
}

/** Written for people who never saw such a system: no word that the glossary doesn't explain. */
export const guides: Readonly<Record<Role | 'everybody', Readonly<Record<Language, Guide>>>> = {
  everybody: {
    fa: {
      what: 'دفتری که هر کس می‌تواند آن را بررسی کند: کدام شرکت چه داد، چه کسی آن را دید، به کجا رسید و جمع آن چه شد. برای استعلام گواهی و دیدن گزارش‌ها ورود لازم نیست.',
      first: [
        'برای استعلام یک گواهی، رمزینهٔ آن را با دوربین گوشی بخوانید یا شماره‌اش را در صفحهٔ نخست بنویسید.',
        'برای دیدن گزارش هر سه‌ماهه، آن را از فهرست صفحهٔ نخست باز کنید.',
        'اگر کاربر سامانه هستید، از بالای صفحه وارد شوید.',
      ],
      questions: [
        [
          'گواهی من «یافت نشد»؛ یعنی ساختگی است؟',
          'شاید شماره اشتباه نوشته شده باشد: رقم آخر اشتباه را نشان می‌دهد. اگر دوباره یافت نشد، از دفتر صادرکننده بپرسید.',
        ],
        [
          'سامانه می‌گوید در دسترس نیست؛ گواهی باطل است؟',
          'نه. این پیام دربارهٔ اینترنت یا سامانه است و دربارهٔ گواهی چیزی نمی‌گوید.',
        ],
        [
          'چگونه مبلغ‌ها را به تومان ببینم؟',
          'پایین هر صفحه «نمایش مبلغ‌ها» را روی تومان بگذارید. اسناد همیشه به ریال است.',
        ],
      ],
    },
    en: {
      what: 'A book that anybody may check: which company gave what, who looked at it, where it went, and what it added up to. Checking a certificate and reading reports needs no sign-in.',
      first: [
        'To check a certificate, scan its QR code with a phone, or type its serial on the start page.',
        'To read a quarter’s report, open it from the list on the start page.',
        'If you work with the system, sign in above.',
      ],
      questions: [
        [
          'My certificate was not found. Is it forged?',
          'Perhaps its serial was mistyped: the last digit shows a slip. If it still is not found, ask the office that issued it.',
        ],
        [
          'The service can’t be reached. Is the certificate invalid?',
          'No. That message is about the connection or the service, and says nothing about the certificate.',
        ],
        [
          'How do I see amounts in tomans?',
          'Choose tomans under “Show amounts in” below any page. Papers are always in rials.',
        ],
      ],
    },
  },
  partner: {
    fa: {
      what: 'این‌جا آنچه می‌دهید ثبت می‌کنید، می‌بینید به کجا رسیده است، و گواهی آن را می‌گیرید.',
      first: [
        '«ثبت مشارکت» را بزنید و بگویید چه چیز، چه مقدار، کِی و برای چه کسانی.',
        'عکس نامه یا صورت‌حساب را بیفزایید و بفرستید؛ دو دقیقه بیش‌تر نمی‌گیرد.',
        'اگر کارشناس آن را برگرداند، دلیلش کنار آن نوشته است؛ اصلاح کنید و دوباره بفرستید.',
        'پس از تأیید و تحویل، گواهی را از «گواهی‌ها» بردارید.',
      ],
      questions: [
        [
          'ارزش هدیه را نمی‌دانم.',
          'خالی بگذارید. «نامعلوم» ثبت می‌شود، نه صفر؛ کارشناس می‌تواند آن را کامل کند.',
        ],
        ['نیمه‌کاره بستم؛ چه شد؟', 'آنچه نوشته‌اید روی همین دستگاه مانده است.'],
        [
          'اشتباه نوشته‌ام.',
          'تا پیش از تأیید می‌توانید آن را پس بگیرید یا اصلاح کنید. پس از تأیید، با یک ثبت اصلاحی درست می‌شود.',
        ],
      ],
    },
    en: {
      what: 'Here you log what you give, see where it went, and get the certificate for it.',
      first: [
        'Log a contribution: what, how many, when, and for whom.',
        'Add a photo of the letter or invoice and send it; two minutes are enough.',
        'If an officer returns it, the reason stands beside it: correct it and send it again.',
        'Once it is verified and delivered, fetch the certificate.',
      ],
      questions: [
        [
          'I don’t know what it is worth.',
          'Leave it empty. It is recorded as unknown, not as zero; the officer may complete it.',
        ],
        ['I closed the page half-way.', 'What you wrote is still on this device.'],
        [
          'I made a mistake.',
          'Until it is verified you may correct or withdraw it. Afterwards a correction puts it right.',
        ],
      ],
    },
  },
  officer: {
    fa: {
      what: 'این‌جا مشارکت‌ها را بررسی می‌کنید، گواهی صادر می‌کنید و سه‌ماهه را می‌بندید.',
      first: [
        'از «امروز» آغاز کنید: کارها به ترتیب فوریت آمده است.',
        'مدرک را کنار نوشته ببینید؛ تأیید کنید، عودت دهید یا با دلیل رد کنید.',
        'برای تأییدهای بزرگ همکار دیگری باید گام دوم را بردارد (تفکیک وظایف).',
        'پیش از بستن سه‌ماهه، فهرست آنچه باز مانده را ببینید.',
      ],
      questions: [
        [
          'همکارم همین پرونده را تغییر داد.',
          'صفحه می‌گوید چه تغییر کرده و نوشتهٔ شما سر جایش است؛ اگر هنوز درست است دوباره بفرستید.',
        ],
        [
          'اشتباه تأیید کردم.',
          'ثبت اصلاحی پیشنهاد کنید؛ همکار دیگری آن را می‌پذیرد و هر دو در دفتر می‌مانند.',
        ],
        [
          'ارزش از دفتر قیمت بیرون است.',
          'هشدار است، نه منع. دلیل را بنویسید؛ گام دوم با همکار دیگر است.',
        ],
      ],
    },
    en: {
      what: 'Here you verify contributions, issue certificates, and close the quarter.',
      first: [
        'Begin with Today: what to do, in order of urgency.',
        'See the evidence beside the words; verify, return, or refuse with a reason.',
        'Large ones need a second officer (segregation of duties).',
        'Before closing a quarter, look at what is still open.',
      ],
      questions: [
        [
          'A colleague changed the same thing.',
          'The page says what changed and keeps your words; send them again if they are still right.',
        ],
        [
          'I verified something by mistake.',
          'Propose a correction; a colleague approves it, and both stay in the books.',
        ],
        [
          'The value is outside the price book.',
          'That is a warning, not a ban. Give the reason; a second officer takes the next step.',
        ],
      ],
    },
  },
  district: {
    fa: {
      what: 'این‌جا نیازهای منطقه را می‌نویسید، کالا را برای آن‌ها کنار می‌گذارید و تحویل را تأیید می‌کنید؛ تحویل بدون اینترنت هم ثبت می‌شود.',
      first: [
        'پیش از رفتن، یک بار با اینترنت «تخصیص‌ها و تحویل» را باز کنید تا فهرست روی گوشی بماند.',
        'صورت‌جلسهٔ تحویل را از همان صفحه چاپ کنید.',
        'در محل، مقدار رسیده را بنویسید، از صورت‌جلسهٔ امضاشده عکس بگیرید و ثبت کنید.',
        'بالای صفحه «ارسال‌نشده» را ببینید؛ با وصل شدن اینترنت خودش فرستاده می‌شود.',
      ],
      questions: [
        [
          'اینترنت نیست؛ ثبت کنم؟',
          'بله. روی گوشی، رمزشده، می‌ماند و یک بار فرستاده می‌شود، حتی اگر گوشی خاموش شود.',
        ],
        [
          'نوشته «برای ارسال دوباره وارد شوید».',
          'نشست شما پایان یافته است. چیزی از دست نرفته؛ با ورود دوباره فرستاده می‌شود.',
        ],
        [
          'نوشته «پذیرفته نشد».',
          'از «ارسال‌نشده» بازش کنید: آنچه نوشتید، پاسخ سامانه و آنچه اکنون مانده را می‌بینید؛ اصلاح کنید یا کنار بگذارید.',
        ],
        ['نام مددجو را بنویسم؟', 'نه. شمارهٔ پرونده جدا نگه داشته می‌شود و در گزارش‌ها نمی‌آید.'],
      ],
    },
    en: {
      what: 'Here you post the needs of your region, set goods aside for them, and confirm deliveries, also without a connection.',
      first: [
        'Before you leave, open Allocations and delivery once with a connection: the list stays on the phone.',
        'Print the delivery record from there.',
        'On the spot, type what arrived, photograph the signed record, and record it.',
        'See “Not sent yet” above; it is sent by itself once there is a connection.',
      ],
      questions: [
        [
          'There is no connection. May I record it?',
          'Yes. It stays on the phone, encrypted, and is sent once, even if the phone is switched off.',
        ],
        [
          'It says: sign in again to send.',
          'Your session has ended. Nothing is lost; it is sent after the next sign-in.',
        ],
        [
          'It says: not accepted.',
          'Open it from “Not sent yet”: you see your words, the answer, and what is left now. Correct it or set it aside.',
        ],
        [
          'Do I write names of people?',
          'No. The case number is kept apart and never stands in a report.',
        ],
      ],
    },
  },
  auditor: {
    fa: {
      what: 'این‌جا گزارش‌ها و نسخه‌هایشان را می‌بینید و هر رقم را تا مدرک آن دنبال می‌کنید؛ اثبات در همین مرورگر بررسی می‌شود.',
      first: [
        'گزارش یک سه‌ماهه را باز کنید و نسخه‌هایش را با هم بسنجید.',
        'از هر رقم به ثبت‌ها و از هر ثبت به مدرک آن بروید.',
        'یافتهٔ حسابرسی را بنویسید؛ پاسخ آن کنارش می‌آید.',
      ],
      questions: [
        [
          'چرا باید به این سامانه اعتماد کنم؟',
          'لازم نیست: برون‌ریز را با فرمان خودتان، روی رایانهٔ خودتان، بررسی کنید.',
        ],
      ],
    },
    en: {
      what: 'Here you read reports and their versions, and follow each figure to its evidence; proofs are checked in this browser.',
      first: [
        'Open a quarter’s report and compare its versions.',
        'Go from a figure to its records, and from a record to its evidence.',
        'Record a finding; its answer comes beside it.',
      ],
      questions: [
        [
          'Why should I trust this system?',
          'You need not: check the export by your own command, on your own machine.',
        ],
      ],
    },
  },
  'office-admin': {
    fa: {
      what: 'این‌جا دفتر برپا می‌شود: نام و سربرگ، صاحبان امضا و کسانی که کار می‌کنند.',
      first: [
        'نام دفتر و زنجیرهٔ سازمانی را بنویسید.',
        'صاحبان امضا را بیفزایید.',
        'دست‌کم دو کارشناس بگمارید؛ تفکیک وظایف به دو نفر نیاز دارد.',
        'مشارکت‌کنندگان و کارشناسان مناطق را دعوت کنید.',
      ],
      questions: [
        [
          'کسی از دفتر رفت.',
          'دسترسی او را بردارید؛ آنچه ثبت کرده می‌ماند و او دیگر نمی‌تواند وارد شود.',
        ],
      ],
    },
    en: {
      what: 'Here the office is set up: name and letterhead, signatories, and the people who work in it.',
      first: [
        'Write the name of the office and its chain of organisation.',
        'Add the signatories.',
        'Appoint two officers at least: segregation of duties needs two people.',
        'Invite partners and district officers.',
      ],
      questions: [
        [
          'Somebody has left the office.',
          'Remove their access; what they recorded stays, and they can no longer sign in.',
        ],
      ],
    },
  },
};
