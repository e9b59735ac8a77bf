const fa = {
  title: 'همکاران ما',
  lead: 'کسانی که اداره دربارهٔ مشارکت‌های شما با آن‌ها تماس می‌گیرد.',
  contacts: 'افراد رابط',
  name: 'نام و نام خانوادگی',
  post: 'سمت',
  phone: 'تلفن',
  email: 'رایانامه',
  person: 'رابط {number}',
  add: 'افزودن رابط',
  remove: 'برداشتن {name}',
  save: 'ذخیره',
  saved: 'ذخیره شد.',
  none: 'هنوز کسی معرفی نشده است. اداره برای پرسش‌های فوری به یک رابط نیاز دارد.',
  private: 'این مشخصات جدا از دفتر نگه داشته می‌شود، با برداشتن پاک می‌شود و هر خواندنی ثبت می‌گردد.',
  access: 'چه کسی می‌تواند وارد شود؟',
  accessWay:
    'دسترسی همکاران شما را مدیر اداره می‌دهد و پس می‌گیرد. برای افزودن یا برداشتن یک نفر، نام و نشانی رایانامهٔ او را با نامهٔ رسمی یا در گفت‌وگوی یک مشارکت برای اداره بفرستید.',
  you: 'شما با این حساب وارد شده‌اید و برای «{partner}» کار می‌کنید.',
};
const en: Record<keyof typeof fa, string> = {
  title: 'Our people',
  lead: 'Whom the office talks to about your contributions.',
  contacts: 'Contacts',
  name: 'Name',
  post: 'Post',
  phone: 'Telephone',
  email: 'E-mail',
  person: 'Contact {number}',
  add: 'Add a contact',
  remove: 'Remove {name}',
  save: 'Save',
  saved: 'Saved.',
  none: 'Nobody is named yet. For urgent questions the office needs somebody to talk to.',
  private:
    'This is kept apart from the ledger and erased when you remove it; each reading is noted.',
  access: 'Who can sign in?',
  accessWay:
    'The office administrator gives and takes back access. To add or remove somebody, send the office their name and e-mail address by letter, or in the messages of a contribution.',
  you: 'You are signed in and work for “{partner}”.',
};
export const peopleTexts = { fa, en };
