import type { Texts } from '../language/language.tsx';

export const drawerTexts: Texts<
  | 'title'
  | 'origin'
  | 'size'
  | 'root'
  | 'key'
  | 'signature'
  | 'checking'
  | 'good'
  | 'continues'
  | 'first'
  | 'bad-signature'
  | 'other-key'
  | 'shrunk'
  | 'rewritten'
  | 'cannot'
  | 'raw'
> = {
  fa: {
    title: 'کشوی فنی: checkpoint و کلیدها',
    origin: 'نام log',
    size: 'تعداد برگ‌ها',
    root: 'ریشهٔ درخت (SHA-256)',
    key: 'کلید وارسی',
    signature: 'وارسی در این مرورگر',
    checking: 'در حال وارسی…',
    good: 'امضا با کلید log درست است.',
    continues: 'ادامهٔ همان log است که این مرورگر پیش‌تر با {size} برگ دیده بود (consistency proof).',
    first: 'نخستین بار است که این مرورگر آن را می‌بیند؛ کلید را از راه دیگری هم مقایسه کنید.',
    'bad-signature': 'امضا با کلید log نمی‌خواند.',
    'other-key': 'کلید با آنچه این مرورگر پیش‌تر دیده بود یکی نیست.',
    shrunk: 'log از آنچه این مرورگر پیش‌تر دیده بود کوچک‌تر شده است.',
    rewritten: 'log ادامهٔ آنچه این مرورگر پیش‌تر دیده بود نیست: بازنویسی شده است.',
    cannot: 'این مرورگر نتوانست وارسی کند؛ از فرمان‌های وارسی روی رایانهٔ خود استفاده کنید.',
    raw: 'متن checkpoint',
  },
  en: {
    title: 'Technical drawer: checkpoint and keys',
    origin: 'Name of the log',
    size: 'Number of leaves',
    root: 'Root of the tree (SHA-256)',
    key: 'Verifier key',
    signature: 'Checked in this browser',
    checking: 'Checking…',
    good: 'The signature is by the key of the log.',
    continues: 'It continues the log that this browser saw at {size} leaves (consistency proof).',
    first: 'This browser sees it for the first time; compare the key by another way, too.',
    'bad-signature': 'The signature is not by the key of the log.',
    'other-key': 'The key is not the one that this browser saw before.',
    shrunk: 'The log has become smaller than this browser saw it before.',
    rewritten: 'The log does not continue what this browser saw before: it was rewritten.',
    cannot: 'This browser could not check it; use the verification commands on your own machine.',
    raw: 'Text of the checkpoint',
  },
};
