import type { Texts } from '../language/language.tsx';

export const unsentTexts: Texts<
  | 'unsent'
  | 'unsentWay'
  | 'someRefused'
  | 'needsSignIn'
  | 'signIn'
  | 'sendNow'
  | 'title'
  | 'lead'
  | 'none'
  | 'noneWay'
  | 'toAllocations'
  | 'waits'
  | 'refused'
  | 'reason'
  | 'yours'
  | 'delivered'
  | 'missing'
  | 'record'
  | 'on'
  | 'photos'
  | 'leftThen'
  | 'leftNow'
  | 'left'
  | 'ended'
  | 'nowUnknown'
  | 'amend'
  | 'drop'
  | 'dropSure'
  | 'dropYes'
> = {
  fa: {
    unsent: 'ارسال‌نشده: {count}',
    unsentWay: 'روی همین دستگاه، رمزشده، نگه داشته شده است و با وصل شدن اینترنت فرستاده می‌شود.',
    someRefused: 'پذیرفته نشد: {count}',
    needsSignIn: 'برای ارسال دوباره وارد شوید؛ چیزی از دست نرفته است.',
    signIn: 'ورود و ارسال',
    sendNow: 'ارسال اکنون',
    title: 'ارسال‌نشده‌ها',
    lead: 'آنچه روی این دستگاه ثبت کرده‌اید و هنوز به دفتر نرسیده است. هر کدام یک بار فرستاده می‌شود، حتی اگر خط در میانهٔ راه قطع شود.',
    none: 'چیزی نمانده است؛ همه به دفتر رسیده است.',
    noneWay: 'تحویل تازه را از فهرست تخصیص‌ها تأیید کنید.',
    toAllocations: 'فهرست تخصیص‌ها',
    waits: 'در انتظار ارسال',
    refused: 'پذیرفته نشد',
    reason: 'پاسخ سامانه',
    yours: 'آنچه شما نوشتید',
    delivered: 'درست رسید',
    missing: 'نرسید یا سالم نبود',
    record: 'شمارهٔ صورت‌جلسه',
    on: 'تاریخ تحویل',
    photos: 'عکس',
    leftThen: 'مانده هنگام نوشتن',
    leftNow: 'مانده اکنون',
    left: 'مانده برای تحویل',
    ended: 'این تخصیص دیگر باز نیست.',
    nowUnknown: 'با وصل شدن اینترنت دیده می‌شود',
    amend: 'اصلاح و ارسال دوباره',
    drop: 'کنار گذاشتن',
    dropSure: 'این تأیید و عکس‌هایش از دستگاه پاک می‌شود و به دفتر نمی‌رسد.',
    dropYes: 'کنار گذاشته شود',
  },
  en: {
    unsent: 'Not sent yet: {count}',
    unsentWay: 'Kept encrypted on this device; sent as soon as there is a connection.',
    someRefused: 'Not accepted: {count}',
    needsSignIn: 'Sign in again to send; nothing is lost.',
    signIn: 'Sign in and send',
    sendNow: 'Send now',
    title: 'Not sent yet',
    lead: 'What you recorded on this device and has not reached the office. Each is sent once, even if the line breaks on the way.',
    none: 'Nothing is left; everything has reached the office.',
    noneWay: 'Confirm a new delivery from the list of allocations.',
    toAllocations: 'List of allocations',
    waits: 'Waits to be sent',
    refused: 'Not accepted',
    reason: 'What the service answered',
    yours: 'What you wrote',
    delivered: 'Arrived in order',
    missing: 'Missing or not in order',
    record: 'Number of the record',
    on: 'Day of delivery',
    photos: 'Photos',
    leftThen: 'Left when you wrote it',
    leftNow: 'Left now',
    left: 'Left to deliver',
    ended: 'This allocation is no longer open.',
    nowUnknown: 'shown once there is a connection',
    amend: 'Correct it and send again',
    drop: 'Set aside',
    dropSure:
      'This confirmation and its photos are removed from the device and do not reach the office.',
    dropYes: 'Set it aside',
  },
};
