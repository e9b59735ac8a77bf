const fa = {
  inPersian: 'به فارسی',
  inEnglish: 'به انگلیسی (اختیاری)',
  number: 'شمارهٔ نامه',
  date: 'تاریخ نامه',
  evidence: 'مدارک و مستندات',
  remove: 'برداشتن',
  add: 'افزودن',
  save: 'ثبت',
  optional: 'اختیاری',
  notChosen: 'انتخاب نشده',
  wrong: 'هنوز چیزی کم است یا درست نیست؛ کنار هر خانه نوشته شده است.',
  onePerLine: 'هر کدام در یک خط',
};
const en: Record<keyof typeof fa, string> = {
  inPersian: 'in Persian',
  inEnglish: 'in English (optional)',
  number: 'Letter number',
  date: 'Letter date',
  evidence: 'Evidence',
  remove: 'Remove',
  add: 'Add',
  save: 'Record',
  optional: 'optional',
  notChosen: 'Not chosen',
  wrong: 'Something is missing or not right yet; it is said beside each field.',
  onePerLine: 'One on each line',
};
export const formTexts = { fa, en };
