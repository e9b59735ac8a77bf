import { createHash } from 'node:crypto';
import type { Language } from '../../shared/contract/papers.ts';

const style = `
:root { color-scheme: light dark; font: 1rem/1.6 Vazirmatn, Tahoma, system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
main { inline-size: min(22rem, 100vw - 3rem); }
h1 { font-size: 1.25rem; }
label { display: block; margin-block: 1rem .25rem; }
input, button { box-sizing: border-box; inline-size: 100%; padding: .6rem .75rem; font: inherit; border-radius: .4rem; }
input { border: 1px solid; direction: ltr; }
button { margin-block-start: 1.5rem; border: 0; background: #0b5c4b; color: #fff; cursor: pointer; }
button.plain { background: none; color: inherit; border: 1px solid; margin-block-start: .75rem; }
:focus-visible { outline: 3px solid #e0a100; outline-offset: 2px; }
[role=alert] { padding: .6rem .75rem; border-inline-start: 4px solid #b3261e; }
`;

/** No script runs on these pages and nothing is fetched for them. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const words = {
  fa: {
    title: 'ورود به دفتر مشارکت‌ها',
    login: 'نام کاربری',
    password: 'گذرواژه',
    submit: 'ورود',
    wrong: 'نام کاربری یا گذرواژه درست نیست.',
    blocked: 'تلاش‌های ناموفق زیاد بوده است؛ یک ربع دیگر دوباره تلاش کنید.',
    other: 'English',
    expired: 'این ورود کهنه شده است یا از این مرورگر آغاز نشده است؛ از درگاه دوباره وارد شوید.',
    failed: 'ورود ممکن نشد.',
    portal: 'بازگشت به درگاه',
    leave: 'می‌خواهید از سامانه خارج شوید؟',
    yes: 'خروج',
    no: 'ماندن',
    left: 'از سامانه خارج شدید.',
  },
  en: {
    title: 'Sign in to the ledger of contributions',
    login: 'Login',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'Login or password is wrong.',
    blocked: 'Too many attempts have failed; try again in a quarter of an hour.',
    other: 'فارسی',
    expired:
      'This sign-in has expired or was not begun in this browser; start again from the portal.',
    failed: 'Signing in was not possible.',
    portal: 'Back to the portal',
    leave: 'Do you want to sign out?',
    yes: 'Sign out',
    no: 'Stay',
    left: 'You are signed out.',
  },
} as const;
type Words = (typeof words)[Language];

export const signInPage = (options: {
  readonly language: Language;
  /** Path that the form is sent to. */
  readonly action: string;
  readonly login?: string;
  readonly complaint?: 'wrong' | 'blocked';
}): string => {
  const say = words[options.language];
  const other = options.language === 'fa' ? 'en' : 'fa';
  const action = escaped(`${options.action}?language=${options.language}`);
  return page(
    options.language,
    say.title,
    `${options.complaint ? `<p role="alert">${say[options.complaint]}</p>` : ''}
<form method="post" action="${action}">
<label for="login">${say.login}</label>
<input id="login" name="login" value="${escaped(options.login ?? '')}" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="80" autofocus>
<label for="password">${say.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
<button>${say.submit}</button>
</form>
<p><a href="${escaped(`${options.action}?language=${other}`)}" lang="${other}">${say.other}</a></p>`,
  );
};

/** One sentence, and the way back. */
export const messagePage = (
  language: Language,
  message: keyof Pick<Words, 'expired' | 'failed' | 'left'>,
  detail = '',
): string => {
  const say = words[language];
  return page(
    language,
    say[message],
    `${detail && `<p dir="ltr"><code>${escaped(detail)}</code></p>`}<p><a href="/">${say.portal}</a></p>`,
  );
};

/** `form` is the provider's own, with its hidden fields. */
export const signOutPage = (language: Language, form: string): string => {
  const say = words[language];
  return page(
    language,
    say.leave,
    `${form}
<button form="op.logoutForm" name="logout" value="yes" autofocus>${say.yes}</button>
<button form="op.logoutForm" class="plain">${say.no}</button>`,
  );
};

const page = (language: Language, title: string, content: string): string => `<!doctype html>
<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
<main>
<h1>${title}</h1>
${content}
</main>
</html>
`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);
