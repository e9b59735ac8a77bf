const fa = {
  search: 'جست‌وجو',
  found: '{found} از {all} مورد',
  foundSoFar: '{found} از {all} مورد خوانده‌شده',
  none: 'هنوز چیزی در این دفتر ثبت نشده است.',
  notFound: 'موردی با این نشانه‌ها یافت نشد.',
  done: 'ثبت شد.',
  missing: 'چنین پرونده‌ای در این دفتر یافت نشد.',
  everyRegister: 'همهٔ دفترها',
  fromTable: 'ورود از جدول',
};
const en: Record<keyof typeof fa, string> = {
  search: 'Search',
  found: '{found} of {all}',
  foundSoFar: '{found} of {all} read so far',
  none: 'Nothing is recorded here yet.',
  notFound: 'Nothing fits what you look for.',
  done: 'Recorded.',
  missing: 'There is no such thing in this register.',
  everyRegister: 'All records',
  fromTable: 'Take over a table',
};
export const registerTexts = { fa, en };
