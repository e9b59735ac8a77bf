const fa = {
  today: 'امروز',
  contributions: 'مشارکت‌ها',
  certificates: 'گواهی‌ها',
  partners: 'مشارکت‌کنندگان',
  reports: 'گزارش‌ها',
  records: 'دفترها',
};
const en: Record<keyof typeof fa, string> = {
  today: 'Today',
  contributions: 'Contributions',
  certificates: 'Certificates',
  partners: 'Partners',
  reports: 'Reports',
  records: 'Records',
};
export const officerTexts = { fa, en };
