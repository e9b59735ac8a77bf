import type { Texts } from '../language/language.tsx';

export const sampleTexts: Texts<
  | 'title'
  | 'lead'
  | 'commitTitle'
  | 'commitLead'
  | 'value'
  | 'valueHelp'
  | 'propose'
  | 'publish'
  | 'hash'
  | 'drawTitle'
  | 'count'
  | 'wrongCount'
  | 'period'
  | 'allPeriods'
  | 'kind'
  | 'allKinds'
  | 'withPapers'
  | 'papers'
  | 'draw'
  | 'drawing'
  | 'needValue'
  | 'too-few'
  | 'too-large'
  | 'not-in-log'
  | 'command'
  | 'drawn'
  | 'drawnOf'
  | 'save'
  | 'layout'
  | 'row'
> = {
  fa: {
    title: 'نمونه‌گیری',
    lead: 'ثبت‌ها چنان قرعه‌کشی می‌شود که نه شما و نه دفتر نتوانید آن‌ها را برگزینید، و هر کس بتواند همان قرعه را تکرار کند.',
    commitTitle: '۱. پیشاپیش به مقداری متعهد شوید',
    commitLead:
      'مقداری برگزینید، اثر انگشت آن را منتشر کنید، و مقدار را تا روز قرعه‌کشی پیش خود نگه دارید.',
    value: 'مقدار',
    valueHelp: 'هر متنی؛ روی همین دستگاه می‌ماند.',
    propose: 'پیشنهاد مقداری تصادفی',
    publish: 'این اثر انگشت (SHA-256) را پیش از قرعه‌کشی منتشر کنید:',
    hash: 'اثر انگشت مقدار',
    drawTitle: '۲. قرعه‌کشی',
    count: 'چند ثبت؟',
    wrongCount: 'از ۱ تا ۵۰۰',
    period: 'فقط سه‌ماههٔ',
    allPeriods: 'همهٔ دفتر',
    kind: 'فقط از نوع',
    allKinds: 'همهٔ انواع',
    withPapers: 'مدارک و مستندات ثبت‌ها نیز در بایگانی باشد',
    papers:
      '{count} مدرک در بایگانی است؛ {missing} مدرک در دسترس حسابرس نیست یا با اثر انگشت خود نمی‌خواند.',
    draw: 'قرعه‌کشی',
    drawing: 'در حال خواندن دفتر',
    needValue: 'نخست مقدار را بنویسید.',
    'too-few': 'این تعداد ثبت با این شرط‌ها در دفتر نیست.',
    'too-large':
      'دفتر بزرگ‌تر از آن است که با این شرط در مرورگر خوانده شود؛ روی رایانهٔ خود با خروجی دفتر قرعه بکشید:',
    'not-in-log': 'نیازمند بررسی: ثبتی که دفتر فرستاد با مهر آن نمی‌خواند.',
    command: 'فرمان نمونه‌گیری',
    drawn: 'نمونه',
    drawnOf:
      '{count} ثبت از میان {population} ثبت، بر پایهٔ {size} ثبت نخست دفتر قرعه‌کشی شد؛ هر یک در همین مرورگر وارسی شد.',
    save: 'دریافت نمونه (zip)',
    layout:
      'هر ثبت با گواه آن در پوشه‌ای به شمارهٔ ردیف آن، و sample.json که تکرار قرعه را ممکن می‌کند؛ همان چیدمان فرمان npm run sample.',
    row: 'ردیف {number}',
  },
  en: {
    title: 'Sampling',
    lead: 'Entries are drawn so that neither you nor the office could choose them, and anybody can draw them again.',
    commitTitle: '1. Commit to a value beforehand',
    commitLead: 'Choose a value, publish its fingerprint, and keep the value until you draw.',
    value: 'Value',
    valueHelp: 'Any text; it stays on this device.',
    propose: 'Propose a random value',
    publish: 'Publish this fingerprint (SHA-256) before you draw:',
    hash: 'Fingerprint of the value',
    drawTitle: '2. Draw',
    count: 'How many entries?',
    wrongCount: 'From 1 to 500',
    period: 'Only of the quarter',
    allPeriods: 'The whole ledger',
    kind: 'Only of the kind',
    allKinds: 'All kinds',
    withPapers: 'Put the evidence of the entries into the archive, too',
    papers:
      '{count} papers are in the archive; {missing} are not shown to auditors, or differ from their fingerprint.',
    draw: 'Draw',
    drawing: 'Reading the ledger',
    needValue: 'Write the value first.',
    'too-few': 'The ledger does not have so many entries of that sort.',
    'too-large':
      'The ledger is too large to be read for that in a browser; draw on your own machine, from an export:',
    'not-in-log': 'Needs a look: an entry that the ledger sent does not agree with its seal.',
    command: 'Command that draws',
    drawn: 'Sample',
    drawnOf:
      '{count} entries were drawn of {population}, from the first {size} entries of the ledger; each was checked in this browser.',
    save: 'Download the sample (zip)',
    layout:
      'Each entry with its proof in a folder named by its number, and sample.json by which anybody draws the same; laid out as npm run sample does.',
    row: 'no. {number}',
  },
};
