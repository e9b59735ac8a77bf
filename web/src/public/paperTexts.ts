import type { Texts } from '../language/language.tsx';

export const paperTexts: Texts<
  | 'or'
  | 'drop'
  | 'dropHelp'
  | 'choose'
  | 'reading'
  | 'genuine'
  | 'pagesAgree'
  | 'standsNow'
  | 'notAskedNow'
  | 'askedTitle'
  | 'says-report'
  | 'says-receipt'
  | 'says-refused'
  | 'says-offline'
  | 'says-unable'
  | 'says-denied'
  | 'says-noKeys'
  | 'keysChanged'
  | 'keysFromHere'
  | 'reason'
  | 'unreadable'
  | 'otherOffice'
  | 'details'
  | 'proved'
  | 'notProved'
  | 'file'
  | 'toReport'
> = {
  fa: {
    or: 'یا',
    drop: 'پروندهٔ PDF گواهی یا گزارش را اینجا رها کنید',
    dropHelp: 'پرونده در همین مرورگر وارسی می‌شود و جایی فرستاده نمی‌شود.',
    choose: 'انتخاب پرونده',
    reading: 'در حال وارسی پرونده…',
    genuine: 'همین اداره آن را مهر کرده و از آن پس یک نقطه هم در آن تغییر نکرده است.',
    pagesAgree: 'آنچه روی صفحه‌ها چاپ شده همان است که در دفتر ثبت شده است.',
    standsNow: 'از دفتر پرسیده شد: وضعیت امروز آن همان است که در بالا آمده است.',
    notAskedNow: 'اکنون نمی‌توان پرسید که پس از صدور ابطال شده است یا نه.',
    askedTitle: 'چه چیزی روشن شد',
    'says-report': 'این گزارش را همین اداره منتشر کرده و ارقام آن تا آخرین رقم دست‌نخورده است.',
    'says-receipt': 'این رسید را همین اداره داده است.',
    'says-refused':
      'این پرونده گواهی یا گزارشی نیست که این اداره صادر کرده باشد، یا پس از صدور تغییر کرده است. شناسهٔ چاپ‌شده روی آن را هم استعلام کنید.',
    'says-offline':
      'خود پرونده اصل است؛ برای دانستن اینکه هنوز اعتبار دارد، کمی بعد دوباره استعلام کنید.',
    'says-unable':
      'این مرورگر نمی‌تواند امضا را وارسی کند؛ این دربارهٔ پرونده چیزی نمی‌گوید. مرورگر تازه‌تری را بیازمایید یا شناسه را وارد کنید.',
    'says-denied':
      'پرونده مهر این اداره را دارد ولی اداره این شناسه را نمی‌شناسد. این نیازمند بررسی است: پرونده را نگه دارید و به حسابرس بدهید.',
    'says-noKeys':
      'کلیدهای وارسی هنوز به این مرورگر نرسیده است؛ این دربارهٔ پرونده چیزی نمی‌گوید. پس از اتصال دوباره تلاش کنید.',
    keysChanged:
      'کلیدهای این اداره با آنچه این مرورگر پیش‌تر دیده بود فرق دارد؛ وارسی با کلیدهای پیشین انجام شد.',
    keysFromHere:
      'اینکه کلیدها به‌راستی از آنِ اداره است: از همین سامانه گرفته شده‌اند. حسابرس آنها را از راه دیگری مقایسه می‌کند.',
    reason: 'دلیل',
    unreadable: 'پرونده به شکلی نیست که دفتر می‌نویسد.',
    otherOffice: 'این پرونده از دفتر دیگری است یا هیچ دفتری ندارد.',
    details: 'جزئیات وارسی',
    proved: 'ثابت شد',
    notProved: 'ثابت نشد',
    file: 'پرونده',
    toReport: 'دیدن گزارش در همین سامانه',
  },
  en: {
    or: 'or',
    drop: 'Drop the PDF of a certificate or report here',
    dropHelp: 'It is checked in this browser; the file never leaves your device.',
    choose: 'Choose the file',
    reading: 'Checking the file…',
    genuine: 'This office sealed it, and not a dot of it was changed since.',
    pagesAgree: 'What is printed on its pages is what the ledger recorded.',
    standsNow: 'The ledger was asked: it stands today as said above.',
    notAskedNow: 'Whether it was revoked since can’t be asked just now.',
    askedTitle: 'What was established',
    'says-report':
      'This office published this report; its figures are untouched to the last digit.',
    'says-receipt': 'This office gave this receipt.',
    'says-refused':
      'This file is no certificate or report as this office issued it, or was changed afterwards. Check the serial printed on it as well.',
    'says-offline':
      'The file itself is genuine; check again a little later whether it is still in force.',
    'says-unable':
      'This browser can’t check the signature, which says nothing about the file. Try a newer browser, or type the serial.',
    'says-denied':
      'The file bears this office’s seal, but the office does not know the serial. That needs a look: keep the file and give it to an auditor.',
    'says-noKeys':
      'The keys for checking have not reached this browser yet, which says nothing about the file. Try again once you are connected.',
    keysChanged:
      'The keys of this office are not those that this browser saw before; the file was checked with the earlier ones.',
    keysFromHere:
      'That the keys really are the office’s: they came from this very site. Auditors compare them by another way.',
    reason: 'Reason',
    unreadable: 'The file is not formed as the ledger writes it.',
    otherOffice: 'The file is of another ledger, or of none.',
    details: 'Details of the check',
    proved: 'Proved',
    notProved: 'Not proved',
    file: 'File',
    toReport: 'See the report here',
  },
};
