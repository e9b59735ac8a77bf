import type { Texts } from '../language/language.tsx';

export const drawerTexts: Texts<
  | 'title'
  | 'lead'
  | 'origin'
  | 'size'
  | 'root'
  | 'key'
  | 'signature'
  | 'checking'
  | 'good'
  | 'continues'
  | 'first'
  | 'history'
  | 'historyLead'
  | 'seenAt'
  | 'witnesses'
  | 'noWitness'
  | 'witnessed'
  | 'cosigned'
  | 'unknownWitness'
  | 'witnessKey'
  | 'witnessKeyHelp'
  | 'noWitnessKey'
  | 'addWitness'
  | 'checkpoint-malformed'
  | 'checkpoint-not-signed'
  | 'unknown-log'
  | 'log-rolled-back'
  | 'split-view'
  | 'log-forked'
  | 'cannot'
  | 'raw'
  | 'alarm'
  | 'alarmWay'
  | 'watchGood'
  | 'watchFirst'
> = {
  fa: {
    title: 'کشوی فنی',
    lead: 'وضعیت امضاشدهٔ دفتر (checkpoint) و آنچه این مرورگر از آن به یاد دارد؛ همه در همین مرورگر وارسی می‌شود.',
    origin: 'نام log',
    size: 'تعداد برگ‌ها',
    root: 'ریشهٔ درخت (SHA-256)',
    key: 'کلید وارسی',
    signature: 'وارسی در این مرورگر',
    checking: 'در حال وارسی…',
    good: 'امضا با کلید log درست است و ادامهٔ همهٔ وضعیت‌هایی است که این مرورگر دیده است.',
    continues: 'ادامهٔ همان log است (consistency proof)',
    first: 'نخستین بار است که این مرورگر آن را می‌بیند؛ کلید را از راه دیگری هم مقایسه کنید.',
    history: 'وضعیت‌هایی که این مرورگر دیده است',
    historyLead:
      'هر یک با وضعیت امروز سنجیده شد. این حافظه روی همین دستگاه است و دفتر به آن دست ندارد.',
    seenAt: 'روز مشاهده',
    witnesses: 'گواهان (witness)',
    noWitness:
      'هیچ گواهی که کلیدش را داده باشید این وضعیت را امضا نکرده است؛ پس نمایش وضعیتی دیگر به دیگران (split view) رد نشده است.',
    witnessed: 'گواهانی که کلیدشان را داده‌اید همین وضعیت را دیده‌اند و نه وضعیتی دیگر.',
    cosigned: 'هم‌امضا درست است',
    unknownWitness: 'کلید آن در این مرورگر نیست',
    witnessKey: 'کلید یک گواه',
    witnessKeyHelp:
      'یک سطر C2SP vkey که از خود گواه گرفته‌اید؛ روی همین دستگاه می‌ماند. شمار کلیدها: {count}',
    noWitnessKey: 'این متن کلید یک گواه نیست.',
    addWitness: 'افزودن کلید',
    'checkpoint-malformed': 'وضعیت منتشرشده به شکل checkpoint نیست.',
    'checkpoint-not-signed': 'امضا با کلید log نمی‌خواند.',
    'unknown-log': 'کلید با آنچه این مرورگر پیش‌تر دیده بود یکی نیست.',
    'log-rolled-back': 'log از آنچه این مرورگر پیش‌تر دیده بود کوچک‌تر شده است.',
    'split-view': 'دو وضعیت متفاوت با یک اندازه امضا شده است (split view).',
    'log-forked': 'log ادامهٔ آنچه این مرورگر پیش‌تر دیده بود نیست: بازنویسی شده است.',
    cannot: 'این مرورگر نتوانست وارسی کند؛ از فرمان‌های وارسی روی رایانهٔ خود استفاده کنید.',
    raw: 'متن checkpoint',
    alarm: 'هشدار:',
    alarmWay: 'چیزی را پاک نکنید: آنچه این مرورگر به یاد دارد سند است. جزئیات:',
    watchGood: 'دفتر ادامهٔ همان است که این مرورگر پیش‌تر دیده بود',
    watchFirst: 'این مرورگر دفتر را نخستین بار دید و به یاد سپرد',
  },
  en: {
    title: 'Technical drawer',
    lead: 'The signed state of the log (checkpoint), and what this browser remembers of it; all of it is checked in this browser.',
    origin: 'Name of the log',
    size: 'Number of leaves',
    root: 'Root of the tree (SHA-256)',
    key: 'Verifier key',
    signature: 'Checked in this browser',
    checking: 'Checking…',
    good: 'The signature is by the key of the log, and it continues every state that this browser saw.',
    continues: 'Continues the same log (consistency proof)',
    first: 'This browser sees it for the first time; compare the key by another way, too.',
    history: 'States that this browser saw',
    historyLead:
      'Each was held against the state of today. This memory is on this device, out of the office’s reach.',
    seenAt: 'Seen on',
    witnesses: 'Witnesses',
    noWitness:
      'No witness whose key you gave has cosigned this state, so a split view is not excluded.',
    witnessed: 'Witnesses whose keys you gave saw this state and no other.',
    cosigned: 'Cosignature is good',
    unknownWitness: 'its key is not known to this browser',
    witnessKey: 'Key of a witness',
    witnessKeyHelp:
      'A line of C2SP vkey that you have from the witness itself; it stays on this device. Keys so far: {count}',
    noWitnessKey: 'This is not the key of a witness.',
    addWitness: 'Add the key',
    'checkpoint-malformed': 'What is published is not in the form of a checkpoint.',
    'checkpoint-not-signed': 'The signature is not by the key of the log.',
    'unknown-log': 'The key is not the one that this browser saw before.',
    'log-rolled-back': 'The log has become smaller than this browser saw it before.',
    'split-view': 'Two different states of one size were signed (split view).',
    'log-forked': 'The log does not continue what this browser saw before: it was rewritten.',
    cannot: 'This browser could not check it; use the verification commands on your own machine.',
    raw: 'Text of the checkpoint',
    alarm: 'Alarm:',
    alarmWay: 'Delete nothing: what this browser remembers is evidence. Details:',
    watchGood: 'The ledger continues what this browser saw before',
    watchFirst: 'This browser saw the ledger for the first time, and remembers it',
  },
};
