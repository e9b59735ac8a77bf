import type { Texts } from '../language/language.tsx';

export const deliveryTexts: Texts<
  | 'allocationsTitle'
  | 'allocationsLead'
  | 'none'
  | 'noneWay'
  | 'waitsHere'
  | 'left'
  | 'allocatedOn'
  | 'confirm'
  | 'giftsTitle'
  | 'noGifts'
  | 'delivered'
  | 'title'
  | 'which'
  | 'arrived'
  | 'day'
  | 'isWrong'
  | 'short'
  | 'damaged'
  | 'returned'
  | 'wrong-item'
  | 'record'
  | 'recordHelp'
  | 'recipients'
  | 'recipientsHelp'
  | 'people'
  | 'behind'
  | 'delivery-record'
  | 'warehouse-receipt'
  | 'slips'
  | 'qr'
  | 'qrHelp'
  | 'institution'
  | 'codes'
  | 'codesHelp'
  | 'photos'
  | 'photosHelp'
  | 'takePhoto'
  | 'removePhoto'
  | 'notPicture'
  | 'noPhoto'
  | 'send'
  | 'sent'
  | 'keptLead'
  | 'sentLead'
  | 'back'
  | 'nothingLeft'
  | 'handOver'
> = {
  fa: {
    allocationsTitle: 'تخصیص‌های منطقهٔ من',
    allocationsLead: 'این فهرست روی دستگاه می‌ماند و بدون اینترنت هم دیده می‌شود.',
    none: 'چیزی برای تحویل نمانده است.',
    noneWay: 'از صفحهٔ یک نیاز، مشارکت مناسب را تخصیص دهید.',
    waitsHere: 'تأیید تحویل در انتظار ارسال',
    left: 'مانده برای تحویل',
    allocatedOn: 'تاریخ تخصیص',
    confirm: 'تأیید تحویل',
    giftsTitle: 'مشارکت‌های تأییدشده برای منطقهٔ من',
    noGifts: 'مشارکت تأییدشده‌ای برای منطقهٔ شما نیست.',
    delivered: 'تحویل‌شده',
    title: 'تأیید تحویل',
    which: 'کدام قلم؟',
    arrived: 'چه مقدار درست رسید؟',
    day: 'چه روزی؟',
    isWrong: 'کم بود، آسیب دیده بود یا برگشت',
    short: 'کسری',
    damaged: 'آسیب‌دیده',
    returned: 'برگشت داده شد',
    'wrong-item': 'کالای دیگری بود',
    record: 'شمارهٔ صورت‌جلسهٔ تحویل یا رسید انبار',
    recordHelp: 'همان‌گونه که روی کاغذ است.',
    recipients: 'به چند نفر رسید؟',
    recipientsHelp: 'اگر نمی‌دانید خالی بگذارید؛ «نامعلوم» ثبت می‌شود، نه صفر.',
    people: 'نفر',
    behind: 'گیرنده چگونه تأیید کرد؟',
    'delivery-record': 'صورت‌جلسهٔ تحویل امضاشده',
    'warehouse-receipt': 'رسید انبار مؤسسه',
    slips: 'کد برگه‌ها',
    qr: 'کد صورت‌جلسه',
    qrHelp: 'از عکس خوانده می‌شود؛ اگر نشد، کد کنار رمزینه را بنویسید.',
    institution: 'نام مؤسسه',
    codes: 'کد برگه‌ها',
    codesHelp: 'هر سطر یک کد، مانند 12-40718823.',
    photos: 'عکس',
    photosHelp: 'کوچک می‌شود (تا ۴۰۰ کیلوبایت) و مکان و زمان عکس از آن پاک می‌شود.',
    takePhoto: 'گرفتن یا افزودن عکس',
    removePhoto: 'برداشتن عکس {number}',
    notPicture: 'این پرونده عکس نیست یا خوانده نمی‌شود.',
    noPhoto: 'عکس صورت‌جلسه لازم است.',
    send: 'ثبت تحویل',
    sent: 'تحویل ثبت شد',
    keptLead: 'روی دستگاه نگه داشته شد و با وصل شدن اینترنت فرستاده می‌شود.',
    sentLead: 'به دفتر فرستاده شد.',
    back: 'بازگشت به فهرست',
    nothingLeft: 'از این تخصیص چیزی برای تحویل نمانده است.',
    handOver: 'سپردن به مجری',
  },
  en: {
    allocationsTitle: 'Allocations of my region',
    allocationsLead: 'This list stays on the device and can be read without a connection.',
    none: 'Nothing is left to be delivered.',
    noneWay: 'Allocate a gift that fits from the page of a need.',
    waitsHere: 'A confirmation waits to be sent',
    left: 'Left to deliver',
    allocatedOn: 'Allocated on',
    confirm: 'Confirm delivery',
    giftsTitle: 'Verified gifts to my region',
    noGifts: 'There is no verified gift to your region.',
    delivered: 'Delivered',
    title: 'Confirm a delivery',
    which: 'Which item?',
    arrived: 'How much arrived in order?',
    day: 'On which day?',
    isWrong: 'Something was short, damaged or went back',
    short: 'Short',
    damaged: 'Damaged',
    returned: 'Returned',
    'wrong-item': 'Another item',
    record: 'Number of the delivery record or warehouse receipt',
    recordHelp: 'Just as it stands on the paper.',
    recipients: 'How many people did it reach?',
    recipientsHelp: 'Leave it empty if you don’t know: that is recorded as unknown, not as zero.',
    people: 'people',
    behind: 'How did the recipient acknowledge it?',
    'delivery-record': 'Signed delivery record',
    'warehouse-receipt': 'Warehouse receipt of an institution',
    slips: 'Codes of slips',
    qr: 'Code of the record',
    qrHelp: 'Read from the photo; if it could not be, type the code beside the QR code.',
    institution: 'Name of the institution',
    codes: 'Codes of the slips',
    codesHelp: 'One a line, such as 12-40718823.',
    photos: 'Photo',
    photosHelp: 'It is made small (up to 400 KB), and its place and time are removed.',
    takePhoto: 'Take or add a photo',
    removePhoto: 'Remove photo {number}',
    notPicture: 'This file is no picture, or it can’t be read.',
    noPhoto: 'A photo of the record is needed.',
    send: 'Record the delivery',
    sent: 'The delivery is recorded',
    keptLead: 'It is kept on the device and sent as soon as there is a connection.',
    sentLead: 'It was sent to the office.',
    back: 'Back to the list',
    nothingLeft: 'Nothing of this allocation is left to be delivered.',
    handOver: 'Hand to an implementer',
  },
};
