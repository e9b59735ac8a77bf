import type { Texts } from '../language/language.tsx';

export const auditorTexts: Texts<
  | 'reports'
  | 'findings'
  | 'contributions'
  | 'reportsTitle'
  | 'reportsLead'
  | 'noReports'
  | 'version'
  | 'interim'
  | 'restated'
  | 'publicEdition'
  | 'fullEdition'
  | 'download'
  | 'pdfFa'
  | 'pdfEn'
  | 'findingsTitle'
  | 'findingsLead'
  | 'noFindings'
  | 'noFindingsWay'
  | 'record'
  | 'recordLead'
  | 'about'
  | 'anEntry'
  | 'aReport'
  | 'entry'
  | 'entryHelp'
  | 'period'
  | 'periodHelp'
  | 'versionNumber'
  | 'severity'
  | 'note'
  | 'minor'
  | 'major'
  | 'text'
  | 'textHelp'
  | 'send'
  | 'sent'
  | 'sentLead'
  | 'toFindings'
  | 'notInLog'
  | 'contributionsTitle'
  | 'noContributions'
  | 'oneContribution'
  | 'show'
  | 'giver'
  | 'target'
  | 'entries'
  | 'entriesLead'
  | 'checking'
  | 'holds'
  | 'fails'
  | 'notSealed'
  | 'cannotCheck'
  | 'saveProof'
  | 'saveLeaf'
  | 'whatItSays'
  | 'findingAbout'
  | 'evidence'
  | 'noEvidence'
  | 'open'
  | 'sampling'
  | 'exports'
  | 'drawer'
  | 'oneEntry'
  | 'itsOwnPage'
  | 'itsContribution'
  | 'whatWasProved'
  | 'provedHash'
  | 'provedPlace'
  | 'provedKey'
  | 'provedWitness'
  | 'notProvedTruth'
  | 'notProvedSplit'
  | 'toFigures'
  | 'toDifferences'
> = {
  fa: {
    reports: 'گزارش‌ها',
    findings: 'یافته‌های حسابرسی',
    contributions: 'مشارکت‌ها',
    reportsTitle: 'گزارش‌های فصلی و ویرایش‌های آن‌ها',
    reportsLead: 'هر ویرایش برای همیشه می‌ماند. نسخهٔ کامل هیچ خانه‌ای را پنهان نمی‌کند.',
    noReports: 'هنوز گزارشی صادر نشده است.',
    version: 'ویرایش {number}',
    interim: 'میان‌دوره‌ای',
    restated: 'دلیل تجدید ارائه: {reason}',
    publicEdition: 'نسخهٔ عمومی',
    fullEdition: 'نسخهٔ کامل، برای حسابرس',
    download: 'دریافت',
    pdfFa: 'PDF فارسی',
    pdfEn: 'PDF انگلیسی',
    findingsTitle: 'یافته‌های حسابرسی',
    findingsLead: 'هیچ کس نمی‌تواند یافته‌ای را پس بگیرد یا پاک کند.',
    noFindings: 'هنوز یافته‌ای ثبت نشده است.',
    noFindingsWay: 'یافته را از صفحهٔ یک مشارکت یا یک گزارش، یا با «ثبت یافته» بنویسید.',
    record: 'ثبت یافته',
    recordLead: 'یافته دربارهٔ یک ثبت یا یک ویرایش گزارش است و پس از ارسال تغییر نمی‌کند.',
    about: 'دربارهٔ چیست؟',
    anEntry: 'یک ثبت',
    aReport: 'یک گزارش',
    entry: 'شناسهٔ ثبت',
    entryHelp: 'مانند \u2066contribution-…:3\u2069؛ ثبتی هم که دفتر انکار می‌کند پذیرفته است.',
    period: 'سه‌ماهه',
    periodHelp: 'مانند \u20661405-Q3\u2069',
    versionNumber: 'شمارهٔ ویرایش',
    severity: 'اهمیت',
    note: 'یادآوری',
    minor: 'کم‌اهمیت',
    major: 'بااهمیت',
    text: 'شرح یافته',
    textHelp: 'نام اشخاص را ننویسید: این متن برای همیشه می‌ماند.',
    send: 'ثبت یافته',
    sent: 'یافته ثبت شد',
    sentLead: 'از این پس در فهرست یافته‌ها و برای دفتر دیده می‌شود.',
    toFindings: 'فهرست یافته‌ها',
    notInLog: 'هنگام ثبت یافته در دفتر نبود',
    contributionsTitle: 'مشارکت‌ها',
    oneContribution: 'یک مشارکت و ثبت‌های آن',
    noContributions: 'مشارکتی با این وضعیت نیست.',
    show: 'نمایش',
    giver: 'مشارکت‌کننده',
    target: 'برای',
    entries: 'ثبت‌های این مشارکت',
    entriesLead: 'هر ثبت در همین مرورگر با امضای دفتر وارسی می‌شود؛ به پاسخ دفتر اعتماد نمی‌شود.',
    checking: 'در حال وارسی',
    holds: 'مهر شد و درست است',
    fails: 'نیازمند بررسی: با مهر دفتر نمی‌خواند',
    notSealed: 'ثبت شد، هنوز مهر نشده',
    cannotCheck: 'این مرورگر نمی‌تواند امضا را وارسی کند؛ آن را دریافت و جداگانه وارسی کنید.',
    saveProof: 'دریافت مدرک وارسی',
    saveLeaf: 'دریافت متن ثبت',
    whatItSays: 'متن ثبت',
    findingAbout: 'ثبت یافته دربارهٔ این',
    evidence: 'مدارک و مستندات',
    noEvidence: 'مدرکی همراه نیست.',
    open: 'دریافت',
    sampling: 'نمونه‌گیری',
    exports: 'خروجی‌ها',
    drawer: 'کشوی فنی',
    oneEntry: 'یک ثبت',
    itsOwnPage: 'صفحهٔ این ثبت',
    itsContribution: 'مشارکتی که این ثبت از آن است',
    whatWasProved: 'چه چیزی ثابت شد',
    provedHash: 'چکیدهٔ متن این ثبت از نو حساب شد: {hash}…',
    provedPlace: 'با همین چکیده در ردیف {index} از {size} ردیف دفتر هست.',
    provedKey: 'آن وضعیت دفتر با کلیدی مهر شده که این مرورگر می‌شناسد.',
    provedWitness: 'گواهان همین وضعیت را دیده‌اند: {names}',
    notProvedTruth: 'ثابت نمی‌شود که آنچه نوشته شده راست است: مدارک را ببینید.',
    notProvedSplit:
      'ثابت نمی‌شود که دفتر به دیگران نیز همین را نشان می‌دهد: وضعیت آن را با حسابرسی دیگر مقایسه کنید.',
    toFigures: 'ارقام و ثبت‌های پشت آن‌ها',
    toDifferences: 'تفاوت ویرایش‌ها',
  },
  en: {
    reports: 'Reports',
    findings: 'Audit findings',
    contributions: 'Contributions',
    reportsTitle: 'Quarterly reports and their versions',
    reportsLead: 'Every version stays for good. The full edition hides no cell.',
    noReports: 'No report has been issued yet.',
    version: 'Version {number}',
    interim: 'interim',
    restated: 'Reason of the restatement: {reason}',
    publicEdition: 'Public edition',
    fullEdition: 'Full edition, for the auditor',
    download: 'Download',
    pdfFa: 'PDF in Persian',
    pdfEn: 'PDF in English',
    findingsTitle: 'Audit findings',
    findingsLead: 'Nobody can take a finding back or delete it.',
    noFindings: 'No finding has been recorded yet.',
    noFindingsWay: 'Record one from a contribution or a report, or with “Record a finding”.',
    record: 'Record a finding',
    recordLead:
      'It is about one entry or one version of a report, and can’t be changed afterwards.',
    about: 'What is it about?',
    anEntry: 'An entry',
    aReport: 'A report',
    entry: 'Id of the entry',
    entryHelp: 'Such as contribution-…:3; also one that the office denies.',
    period: 'Quarter',
    periodHelp: 'Such as 1405-Q3',
    versionNumber: 'Version',
    severity: 'Severity',
    note: 'Note',
    minor: 'Minor',
    major: 'Major',
    text: 'The finding',
    textHelp: 'Write no names of people: this text stays for good.',
    send: 'Record the finding',
    sent: 'The finding is recorded',
    sentLead: 'It stands in the list of findings from now on, also for the office.',
    toFindings: 'List of findings',
    notInLog: 'was not in the ledger when the finding was recorded',
    contributionsTitle: 'Contributions',
    oneContribution: 'A contribution and its entries',
    noContributions: 'There is no contribution in this state.',
    show: 'Show',
    giver: 'Partner',
    target: 'For',
    entries: 'Entries of this contribution',
    entriesLead:
      'Each entry is checked against the signature of the ledger in this browser, not on the office’s word.',
    checking: 'Checking',
    holds: 'Sealed and correct',
    fails: 'Needs a look: it does not agree with the seal',
    notSealed: 'Recorded, not sealed yet',
    cannotCheck: 'This browser can’t check the signature; download it and check it elsewhere.',
    saveProof: 'Download the proof',
    saveLeaf: 'Download the entry',
    whatItSays: 'Text of the entry',
    findingAbout: 'Record a finding about this',
    evidence: 'Evidence',
    noEvidence: 'No evidence is attached.',
    open: 'Download',
    sampling: 'Sampling',
    exports: 'Exports',
    drawer: 'Technical drawer',
    oneEntry: 'An entry',
    itsOwnPage: 'Page of this entry',
    itsContribution: 'The contribution that it belongs to',
    whatWasProved: 'What was proved',
    provedHash: 'The hash of what it says was computed anew: {hash}…',
    provedPlace: 'With just this hash it stands as no. {index} of {size} in the ledger.',
    provedKey: 'That state of the ledger is sealed by the key that this browser knows.',
    provedWitness: 'Witnesses saw the same state: {names}',
    notProvedTruth: 'Not proved: that what it says is true. See the evidence.',
    notProvedSplit:
      'Not proved: that others are shown the same. Compare its state with another auditor.',
    toFigures: 'Figures, and the entries behind them',
    toDifferences: 'Differences between versions',
  },
};
