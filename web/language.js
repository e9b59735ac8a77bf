/** The page's language: Persian, or English where the address asks for it. */
export const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'fa';

/** An address in this site that keeps the language. */
export const inLanguage = (path, query = {}) => {
  const search = new URLSearchParams(language === 'en' ? { ...query, lang: 'en' } : query);
  return search.size === 0 ? path : `${path}?${search}`;
};

/**
 * Puts the page into its language: the texts of elements that name one by `data-text`, links that keep
 * the language by `data-path`, and the link to the other language. @returns the texts
 */
export const speak = (texts) => {
  const own = texts[language];
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
  document.title = own.title;
  for (const element of document.querySelectorAll('[data-text]'))
    element.textContent = own[element.dataset.text];
  for (const link of document.querySelectorAll('[data-path]'))
    link.setAttribute('href', inLanguage(link.dataset.path));
  for (const input of document.querySelectorAll('input[name="lang"]'))
    input.disabled = language === 'fa';
  const other = new URL(location.href);
  if (language === 'fa') other.searchParams.set('lang', 'en');
  else other.searchParams.delete('lang');
  const link = document.querySelector('[data-language]');
  const [tag, name] = language === 'fa' ? ['en', 'English'] : ['fa', 'فارسی'];
  link.href = other.href;
  link.lang = tag;
  link.hreflang = tag;
  link.textContent = name;
  return own;
};

const dayMonthYear = (day, locale) => {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const parts = Object.fromEntries(
    format.formatToParts(new Date(`${day}T12:00:00Z`)).map(({ type, value }) => [type, value]),
  );
  return `${parts.day} ${parts.month} ${parts.year}`;
};

/** A stored day (YYYY-MM-DD) in both calendars, the reader's own first. */
export const dayInBoth = (day) => {
  const jalali = dayMonthYear(day, `${language}-u-ca-persian`);
  const gregorian = dayMonthYear(day, `${language}-u-ca-gregory`);
  return language === 'fa' ? `${jalali} (${gregorian})` : `${gregorian} (${jalali})`;
};

/** The day in Tehran of an instant. */
export const dayOf = (instant) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tehran' }).format(new Date(instant));

/** A whole number in the digits of the language, without grouping. */
export const inDigits = (number) =>
  new Intl.NumberFormat(language, { useGrouping: false }).format(number);

/** A name in the language, or in Persian where nobody gave one. */
export const nameIn = (name) => (language === 'en' ? (name.en ?? name.fa) : name.fa);
