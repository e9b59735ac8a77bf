import type { Texts } from '../language/language.tsx';

export const figureTexts: Texts<
  | 'figuresOf'
  | 'figuresLead'
  | 'figures'
  | 'figure'
  | 'cut'
  | 'amount'
  | 'entries'
  | 'what'
  | 'by'
  | 'everything'
  | 'noFigures'
  | 'more'
  | 'allFigures'
  | 'notSealed'
  | 'reportFalse'
  | 'checking'
  | 'unable'
  | 'noHead'
  | 'tooMany'
  | 'command'
  | 'holds'
  | 'fails'
  | 'provedSum'
  | 'provedEach'
  | 'provedReport'
  | 'notProvedTruth'
  | 'leafFails'
  | 'sumFails'
  | 'row'
  | 'entry'
  | 'proof'
  | 'inLog'
  | 'notInLog'
  | 'unknown'
> = {
  fa: {
    figuresOf: 'ارقام {quarter}، ویرایش {version}',
    figuresLead:
      'از هر رقم می‌توان تا ثبت‌هایی رفت که جمع آن‌هاست؛ هر ثبت در همین مرورگر وارسی می‌شود.',
    figures: 'ارقام',
    figure: 'رقم',
    cut: 'بخش',
    amount: 'مقدار',
    entries: 'ثبت‌ها',
    what: 'چه رقمی',
    by: 'به تفکیک',
    everything: 'همهٔ رقم‌ها',
    noFigures: 'رقمی با این شرط‌ها نیست.',
    more: 'نمایش بیشتر',
    allFigures: 'همهٔ ارقام این گزارش',
    notSealed: 'این ویرایش ثبت شده و هنوز مهر نشده است؛ کمی بعد دوباره ببینید.',
    reportFalse: 'نیازمند بررسی: این گزارش با مهر دفتر نمی‌خواند.',
    checking: 'در حال وارسی ثبت‌ها…',
    unable: 'این مرورگر نمی‌تواند امضا را وارسی کند؛ مرورگر تازه‌تری را بیازمایید.',
    noHead: 'وضعیت دفتر وارسی نشد؛ هشدار بالای صفحه را ببینید.',
    tooMany: 'این رقم جمع بیش از ۲٬۰۰۰ ثبت است؛ آن را روی رایانهٔ خود و با خروجی دفتر دنبال کنید:',
    command: 'فرمان دنبال کردن رقم',
    holds: 'رقم درست است',
    fails: 'نیازمند بررسی: رقم با ثبت‌ها نمی‌خواند',
    provedSum: 'این رقم جمع {count} ثبت است که در همین مرورگر از نو جمع زده شد: {sum}.',
    provedEach: 'هر یک از این ثبت‌ها در دفتر مهرشده هست و متن آن تغییر نکرده است.',
    provedReport:
      'گزارش همین رقم و همین ثبت‌ها را نام می‌برد و خود آن با دامنهٔ {size} ثبت نخست مهر شده است.',
    notProvedTruth: 'ثابت نمی‌شود که آنچه در ثبت‌ها آمده راست است: مدارک هر ثبت را ببینید.',
    leafFails: 'دست‌کم یکی از ثبت‌ها در دفتر مهرشده نیست یا متن آن تغییر کرده است.',
    sumFails: 'جمع ثبت‌ها با آنچه گزارش می‌گوید یکی نیست.',
    row: 'ردیف دفتر',
    entry: 'ثبت',
    proof: 'وارسی',
    inLog: 'مهر شد',
    notInLog: 'نیازمند بررسی',
    unknown: '{count} نامعلوم',
  },
  en: {
    figuresOf: 'Figures: {quarter}, version {version}',
    figuresLead:
      'From each figure one goes down to the entries that it is the sum of; each is checked in this browser.',
    figures: 'Figures',
    figure: 'Figure',
    cut: 'Part',
    amount: 'Amount',
    entries: 'Entries',
    what: 'Which figure',
    by: 'By',
    everything: 'All figures',
    noFigures: 'There is no such figure.',
    more: 'Show more',
    allFigures: 'All figures of this report',
    notSealed: 'This version is recorded and not sealed yet; look again in a moment.',
    reportFalse: 'Needs a look: this report does not agree with the seal.',
    checking: 'Checking the entries…',
    unable: 'This browser can’t check the signature; try a newer one.',
    noHead: 'The state of the ledger was not accepted; see the alarm at the top.',
    tooMany:
      'This figure is the sum of more than 2,000 entries; follow it on your own machine, with an export:',
    command: 'Command that follows the figure',
    holds: 'The figure is right',
    fails: 'Needs a look: the figure does not agree with its entries',
    provedSum: 'The figure is the sum of {count} entries, added up anew in this browser: {sum}.',
    provedEach: 'Each of these entries stands in the sealed ledger, unchanged.',
    provedReport:
      'The report names this figure and just these entries, and is itself sealed over the first {size} entries.',
    notProvedTruth: 'Not proved: that what the entries say is true. See the evidence of each.',
    leafFails: 'At least one of the entries does not stand in the sealed ledger, or was changed.',
    sumFails: 'The sum of the entries is not what the report says.',
    row: 'No.',
    entry: 'Entry',
    proof: 'Check',
    inLog: 'Sealed',
    notInLog: 'Needs a look',
    unknown: '{count} unknown',
  },
};
