import type { Name } from '../../contract/text.ts';

/**
 * How the figures came about; printed at the end of each report. These words are part of the form @2, whose
 * bytes are hashed into the log: a change of wording is a new form, never an edit.
 */
export const methods: readonly Name[] = [
  {
    fa: 'هر رقم جمع ثبت‌های مهرشدهٔ دفتر تا ردیف یادشده است و هر کس با خروجی دفتر می‌تواند آن را از نو حساب کند.',
    en: 'Each figure is the sum of the sealed entries of the ledger up to the stated position; anybody can recompute it from an export of the ledger.',
  },
  {
    fa: 'مشارکت غیرنقدی بر یکی از دو مبنای «بهای تمام‌شده» یا «ارزش منصفانه» ارزش‌گذاری می‌شود؛ این دو هرگز با هم جمع نمی‌شوند.',
    en: 'A contribution in kind is valued on one of two bases, cost to company or fair value; the two are never added.',
  },
  {
    fa: 'تعهد تفاهم‌نامه‌ها مشارکت به شمار نمی‌آید؛ تنها آنچه تأیید کارشناسی شده در ستون «تأییدشده» آمده است.',
    en: 'Pledges under memoranda are no contributions; only what was verified stands in the column “verified”.',
  },
  {
    fa: 'مبلغ نامعلوم صفر شمرده نمی‌شود و شمار آن جدا آمده است.',
    en: 'An unknown amount is not zero; how often it occurs is stated apart.',
  },
  {
    fa: 'صرفه‌جویی انرژی بر پایهٔ بیانیهٔ تجمیعی شرکت گاز یا برق و نامهٔ آن است؛ حجم، منابع، هزینه‌کرد و مانده تا ریال تراز است.',
    en: 'Energy savings rest on the aggregate statement and letter of the gas or electricity company; volume, fund, spending and residual balance to the rial.',
  },
  {
    fa: 'گروه‌هایی که شمار خدمت‌گیرندگان آنها کمتر از ۱۰ نفر یا نامعلوم است با هم در یک ردیف آمده‌اند و در ویرایش‌های بعدی نیز با هم می‌مانند تا از تفاوت جدول‌ها، ویرایش‌ها و دوره‌ها به دست نیایند.',
    en: 'Groups with fewer than 10 or an unknown number of people served are shown together in one row, and stay together in later versions, so that no difference of tables, versions or periods gives them away.',
  },
  {
    fa: 'گروه‌های در اولویت یک ردیف‌اند و جز با دوره با هیچ چیز دیگر تلاقی داده نمی‌شوند؛ اقلام آنها همیشه با گروهی دیگر در یک ردیف است.',
    en: 'The priority groups are one row, crossed with nothing but the period; their items always share a row with another group.',
  },
  {
    fa: 'ارقام سه‌ماهه‌های پیشین در مقایسه‌ها، همان‌گونه که تا این ردیف دفتر تجدید ارائه شده‌اند، آمده است؛ برای سه‌ماهه‌ای که در دفتر نیست رقمی نوشته نمی‌شود.',
    en: 'In comparisons earlier quarters stand as restated up to this position of the ledger; for a quarter that the ledger does not have no figure is given.',
  },
  {
    fa: 'درصد تحقق، نسبت رقم از آغاز سال به هدف سالانه است و به پایین گرد می‌شود.',
    en: 'The per cent reached is the year to date over the annual target, rounded down.',
  },
];
