/** What a certificate calls itself on its pages: who reads it tells its languages by it. */
export const certificateTitle = {
  fa: 'گواهی مشارکت در مسئولیت اجتماعی',
  en: 'Certificate of Contribution to Social Responsibility',
} as const;
