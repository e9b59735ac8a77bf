import type { Texts } from '../../language/language.tsx';

export const handoverTexts: Texts<
  | 'handovers'
  | 'lead'
  | 'none'
  | 'noneWay'
  | 'toGifts'
  | 'announced'
  | 'received'
  | 'declined'
  | 'implementer'
  | 'left'
  | 'delivered'
  | 'on'
  | 'announce'
  | 'announceLead'
  | 'which'
  | 'quantity'
  | 'day'
  | 'choose'
  | 'noImplementer'
  | 'receipt'
  | 'receiptHelp'
  | 'scan'
  | 'send'
  | 'done'
  | 'doneLead'
  | 'receiptOf'
> = {
  fa: {
    handovers: 'سپردن به مجری',
    lead: 'کالایی که برای رساندن به مردم به سمن یا مؤسسه‌ای سپرده شده است.',
    none: 'از این منطقه چیزی به مجری سپرده نشده است.',
    noneWay: 'از صفحهٔ یک مشارکت، «سپردن به مجری» را بزنید.',
    toGifts: 'مشارکت‌های منطقه',
    announced: 'در انتظار تأیید مجری',
    received: 'مجری دریافت کرد',
    declined: 'مجری نپذیرفت',
    implementer: 'مجری',
    left: 'نزد مجری',
    delivered: 'تحویل‌شده',
    on: 'تاریخ سپردن',
    announce: 'سپردن به مجری',
    announceLead:
      'اگر رسید انبار دارید شماره‌اش را بنویسید و عکسش را بیفزایید؛ وگرنه مجری با ورود خود تأیید می‌کند.',
    which: 'کدام قلم؟',
    quantity: 'چه مقدار؟',
    day: 'چه روزی؟',
    choose: 'برگزینید',
    noImplementer: 'هنوز مجری‌ای معرفی نشده است؛ از دفتر بخواهید.',
    receipt: 'شمارهٔ رسید انبار',
    receiptHelp: 'همان‌گونه که روی کاغذ است. اگر رسید ندارید خالی بگذارید.',
    scan: 'عکس رسید انبار',
    send: 'ثبت سپردن',
    done: 'سپردن ثبت شد',
    doneLead: 'در فهرست سپرده‌ها دیده می‌شود.',
    receiptOf: 'رسید انبار',
  },
  en: {
    handovers: 'Handed to implementers',
    lead: 'Goods that an NGO or institution brings to people.',
    none: 'Nothing of this region was handed to an implementer.',
    noneWay: 'Open a gift and choose “Hand to an implementer”.',
    toGifts: 'Gifts to the region',
    announced: 'Waits for the implementer',
    received: 'Received by the implementer',
    declined: 'Declined by the implementer',
    implementer: 'Implementer',
    left: 'With the implementer',
    delivered: 'Delivered',
    on: 'Handed over on',
    announce: 'Hand to an implementer',
    announceLead:
      'If there is a warehouse receipt, type its number and add its photo; else the implementer confirms by its own login.',
    which: 'Which item?',
    quantity: 'How much?',
    day: 'On which day?',
    choose: 'Choose',
    noImplementer: 'No implementer is known yet; ask the office.',
    receipt: 'Number of the warehouse receipt',
    receiptHelp: 'Just as it stands on the paper. Leave it empty if there is none.',
    scan: 'Photo of the warehouse receipt',
    send: 'Record the handover',
    done: 'The handover is recorded',
    doneLead: 'It stands in the list of handovers.',
    receiptOf: 'Warehouse receipt',
  },
};
