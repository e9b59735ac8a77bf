import * as z from 'zod';

/**
 * Every way in which a request can be refused: a stable code, its HTTP status and what it says in both
 * languages. docs/errors.md is generated from this table.
 */
export const problems = {
  'body-invalid': {
    status: 400,
    en: 'The request does not have the expected form.',
    fa: 'شکل درخواست درست نیست.',
  },
  'json-invalid': {
    status: 400,
    en: 'The body is not valid JSON.',
    fa: 'متن درخواست JSON معتبر نیست.',
  },
  'cursor-invalid': {
    status: 400,
    en: 'The cursor does not belong to this list.',
    fa: 'نشانگر صفحه به این فهرست تعلق ندارد.',
  },
  'token-invalid': {
    status: 401,
    en: 'Sign in again: the access token is missing or not valid.',
    fa: 'دوباره وارد شوید: نشانهٔ دسترسی نیست یا معتبر نیست.',
  },
  'role-missing': {
    status: 403,
    en: 'Your role does not allow this operation.',
    fa: 'نقش شما اجازهٔ این کار را نمی‌دهد.',
  },
  'out-of-scope': {
    status: 403,
    en: 'This lies outside the region you are responsible for.',
    fa: 'این مورد بیرون از حوزهٔ مسئولیت شماست.',
  },
  'same-person': {
    status: 403,
    en: 'Segregation of duties: another person has to do this step.',
    fa: 'تفکیک وظایف: این گام را باید شخص دیگری انجام دهد.',
  },
  'not-found': { status: 404, en: 'There is no such thing here.', fa: 'چنین موردی یافت نشد.' },
  'route-unknown': {
    status: 404,
    en: 'There is no such operation.',
    fa: 'چنین عملیاتی وجود ندارد.',
  },
  'method-wrong': {
    status: 405,
    en: 'This operation has another method.',
    fa: 'روش این درخواست درست نیست.',
  },
  'already-exists': {
    status: 409,
    en: 'It exists already.',
    fa: 'این مورد پیش‌تر ثبت شده است.',
  },
  'idempotency-key-reused': {
    status: 409,
    en: 'This Idempotency-Key was used for another request.',
    fa: 'این کلید یکتایی (Idempotency-Key) برای درخواست دیگری به کار رفته است.',
  },
  'version-conflict': {
    status: 409,
    en: 'Somebody changed it in the meantime; read it again.',
    fa: 'در این میان کس دیگری آن را تغییر داده است؛ دوباره بخوانید.',
  },
  'claimed-elsewhere': {
    status: 409,
    en: 'The same thing is claimed by another record.',
    fa: 'همین مورد در پروندهٔ دیگری ثبت شده است.',
  },
  'status-wrong': {
    status: 409,
    en: 'This step is not possible in its present state.',
    fa: 'این گام در وضعیت کنونی ممکن نیست.',
  },
  'balance-exceeded': {
    status: 409,
    en: 'There is not so much left.',
    fa: 'ماندهٔ موجود کافی نیست.',
  },
  'quarter-closed': {
    status: 409,
    en: 'The quarter is closed: a restatement with reason and approver is needed.',
    fa: 'سه‌ماهه بسته شده است: تجدید ارائه با دلیل و تأییدکننده لازم است.',
  },
  'content-changed': {
    status: 409,
    en: 'What it rests on has changed since; prepare it again.',
    fa: 'مبنای آن از آن پس تغییر کرده است؛ دوباره آماده کنید.',
  },
  'time-limit-passed': {
    status: 409,
    en: 'The time for this step has passed.',
    fa: 'مهلت این گام گذشته است.',
  },
  'certificate-rests-on-it': {
    status: 409,
    en: 'A certificate rests on it: revoke the certificate first.',
    fa: 'گواهی بر پایهٔ آن صادر شده است: نخست گواهی را ابطال کنید.',
  },
  'holder-is-a-person': {
    status: 409,
    en: 'The scan shows a natural person’s name, which could not be erased later: it is not kept here.',
    fa: 'این تصویر نام شخص حقیقی را نشان می‌دهد و حذف آن بعداً ممکن نیست؛ اینجا نگه داشته نمی‌شود.',
  },
  'holder-erased': {
    status: 409,
    en: 'The holder’s personal data was erased: no certificate can be made out in that name.',
    fa: 'داده‌های شخصی دارنده حذف شده است؛ گواهی به نام او صادر نمی‌شود.',
  },
  'not-sealed-yet': {
    status: 409,
    en: 'It is recorded but not sealed yet; try again in a minute.',
    fa: 'ثبت شده ولی هنوز مهر نشده است؛ یک دقیقهٔ دیگر دوباره تلاش کنید.',
  },
  'entry-too-large': {
    status: 413,
    en: 'The record is larger than an entry may be.',
    fa: 'این ثبت از اندازهٔ مجاز بزرگ‌تر است.',
  },
  'body-too-large': {
    status: 413,
    en: 'The request is larger than allowed.',
    fa: 'درخواست از اندازهٔ مجاز بزرگ‌تر است.',
  },
  'media-type-wrong': {
    status: 415,
    en: 'This content type is not accepted here.',
    fa: 'این نوع محتوا پذیرفته نیست.',
  },
  'rule-broken': {
    status: 422,
    en: 'A rule of the ledger is broken.',
    fa: 'قاعده‌ای از دفتر رعایت نشده است.',
  },
  'idempotency-key-missing': {
    status: 428,
    en: 'Send an Idempotency-Key with every write.',
    fa: 'هر ثبت به سرایند Idempotency-Key نیاز دارد.',
  },
  'if-match-missing': {
    status: 428,
    en: 'Send If-Match with the version that you read.',
    fa: 'سرایند If-Match با نسخه‌ای که خوانده‌اید لازم است.',
  },
  busy: {
    status: 503,
    en: 'Too many are writing to this at once; try again.',
    fa: 'هم‌زمان چند نفر در حال ثبت‌اند؛ دوباره تلاش کنید.',
  },
  'internal-error': {
    status: 500,
    en: 'Something failed on our side; nothing was half-written.',
    fa: 'خطایی در سامانه رخ داد؛ چیزی نیمه‌کاره ثبت نشد.',
  },
} as const satisfies Record<string, { status: number; en: string; fa: string }>;

export type ProblemCode = keyof typeof problems;

/**
 * What can be wrong with one field. zod's own issues are mapped onto the first group; the rest are
 * the domain's rules (status 422, code `rule-broken`).
 */
export const fieldProblems = {
  required: { en: 'is required', fa: 'الزامی است' },
  'wrong-type': { en: 'has the wrong type', fa: 'از نوع درستی نیست' },
  'wrong-format': { en: 'does not have the expected form', fa: 'شکل درستی ندارد' },
  'not-allowed-value': { en: 'is none of the allowed values', fa: 'جزو مقدارهای مجاز نیست' },
  'too-long': { en: 'is too long', fa: 'بیش از اندازه بلند است' },
  'too-short': { en: 'is too short', fa: 'بیش از اندازه کوتاه است' },
  'too-many': { en: 'has too many elements', fa: 'بیش از اندازه عضو دارد' },
  'too-few': { en: 'has too few elements', fa: 'عضو کافی ندارد' },
  'unknown-field': { en: 'is not a known field', fa: 'فیلد شناخته‌شده‌ای نیست' },
  'forbidden-characters': {
    en: 'holds invisible control characters',
    fa: 'نویسهٔ کنترلی پنهان دارد',
  },
  'unprintable-characters': {
    en: 'holds characters that papers cannot show, such as emoji or letters of another script',
    fa: 'نویسه‌ای دارد که بر کاغذ چاپ‌شدنی نیست، مانند شکلک یا حروف خطی دیگر',
  },
  'check-digit': { en: 'has a wrong check digit', fa: 'رقم کنترل درست نیست' },
  'in-future': { en: 'lies in the future', fa: 'در آینده است' },
  'before-start': { en: 'lies before its beginning', fa: 'پیش از آغاز آن است' },
  'after-end': { en: 'lies after its end', fa: 'پس از پایان آن است' },
  'not-in-order': { en: 'does not follow the one before', fa: 'پس از مورد پیشین نمی‌آید' },
  'before-cut-off': {
    en: 'must be an interim closing: late papers are still taken until the cut-off',
    fa: 'باید میان‌دوره‌ای باشد: تا پایان مهلت، مدارک دیررسیده پذیرفته می‌شود',
  },
  'below-low': { en: 'lies below the low end', fa: 'از کران پایین کمتر است' },
  unknown: { en: 'is not known here', fa: 'در این سامانه شناخته نیست' },
  duplicate: { en: 'stands twice', fa: 'تکراری است' },
  'sum-differs': { en: 'does not sum to the stated total', fa: 'با جمع اعلام‌شده برابر نیست' },
  'more-than-left': { en: 'is more than what is left', fa: 'از ماندهٔ موجود بیشتر است' },
  'not-integer': { en: 'must be a whole number in this unit', fa: 'در این یکا باید عدد صحیح باشد' },
  'serials-count': {
    en: 'needs one serial number for each piece',
    fa: 'برای هر دستگاه یک شمارهٔ سریال لازم است',
  },
  'serials-not-kept': {
    en: 'is an item without serial numbers',
    fa: 'برای این قلم شمارهٔ سریال ثبت نمی‌شود',
  },
  mixed: {
    en: 'must share programme and durability with the other lines; split the contribution',
    fa: 'باید با دیگر ردیف‌ها هم‌برنامه و هم‌نوع باشد؛ مشارکت را جدا ثبت کنید',
  },
  'not-a-party': { en: 'is not a party to it', fa: 'طرف آن نیست' },
  'sold-elsewhere': {
    en: 'was sold as an energy exchange certificate',
    fa: 'به صورت گواهی صرفه‌جویی در بورس انرژی فروخته شده است',
  },
  'too-short-baseline': {
    en: 'needs a baseline of at least 12 months before the reporting period',
    fa: 'به خط مبنای دست‌کم ۱۲ ماهه پیش از دورهٔ گزارش نیاز دارد',
  },
  'readings-missing': {
    en: 'has months without a reading',
    fa: 'برای برخی ماه‌ها قرائت ثبت نشده است',
  },
  'fits-badly': {
    en: 'explains the baseline too badly (R² or CV(RMSE))',
    fa: 'خط مبنا را به‌قدر کافی توضیح نمی‌دهد (ضریب تعیین یا CV(RMSE))',
  },
  'outside-baseline': {
    en: 'has weather that the baseline never saw',
    fa: 'آب‌وهوایی دارد که در خط مبنا نبوده است',
  },
  'not-in-force': {
    en: 'was not in force throughout the period',
    fa: 'در همهٔ دوره معتبر نبوده است',
  },
  'no-saving': {
    en: 'shows no saving that is beyond doubt',
    fa: 'صرفه‌جویی بی‌تردیدی نشان نمی‌دهد',
  },
  'in-use': {
    en: 'is what a saving rests on',
    fa: 'مبنای یک صرفه‌جویی است',
  },
  ended: { en: 'has ended', fa: 'پایان یافته است' },
  'still-open': { en: 'is not at its end yet', fa: 'هنوز به پایان نرسیده است' },
  'below-fulfilled': {
    en: 'is less than what was fulfilled already',
    fa: 'از آنچه تاکنون انجام شده کمتر است',
  },
  'evidence-missing': {
    en: 'was not uploaded, or its bytes differ',
    fa: 'بارگذاری نشده یا محتوایش متفاوت است',
  },
  'basis-missing': {
    en: 'has no value on this basis',
    fa: 'بر این مبنا ارزشی ندارد',
  },
  'value-derived': {
    en: 'follows from the other fields and is not given',
    fa: 'از دیگر فیلدها به دست می‌آید و جداگانه وارد نمی‌شود',
  },
  'not-of-this-form': {
    en: 'does not belong to an item of this form',
    fa: 'به این نوع مشارکت تعلق ندارد',
  },
  'reads-as-tax-paper': {
    en: 'could be read as a tax receipt or clearance, which a certificate is not',
    fa: 'ممکن است گواهی یا مفاصای مالیاتی خوانده شود و این گواهی چنین نیست',
  },
  'value-double': {
    en: 'is paid from a fund and has no value of its own',
    fa: 'از محل صندوق پرداخت شده و ارزش جداگانه ندارد',
  },
} as const satisfies Record<string, { en: string; fa: string }>;
export type FieldCode = keyof typeof fieldProblems;

/** RFC 9457 problem details, with every wrong field named by its JSON pointer. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    version: z.int().optional().meta({ description: 'The current version, on a version conflict' }),
    fields: z
      .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
      .optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
