import type { Finding, FindingStep } from '../../../../../shared/contract/findings.ts';
import type { Texts } from '../../../language/language.tsx';

/** What an officer reads of an auditor's findings. */
export const findingTexts: Texts<
  | Finding['status']
  | Finding['severity']
  | `step-${FindingStep['step']}`
  | 'finding'
  | 'about'
  | 'severity'
  | 'recordedOn'
  | 'report'
  | 'version'
  | 'contribution'
  | 'certificate'
  | 'record'
  | 'answer'
  | 'answerHelp'
> = {
  fa: {
    finding: 'یافتهٔ حسابرس',
    about: 'دربارهٔ',
    severity: 'اهمیت',
    recordedOn: 'تاریخ ثبت',
    report: 'گزارش',
    version: 'ویرایش',
    contribution: 'یک مشارکت',
    certificate: 'یک گواهی',
    record: 'ثبتی دیگر در دفتر',
    open: 'در انتظار پاسخ اداره',
    answered: 'پاسخ داده شد؛ در انتظار نظر حسابرس',
    settled: 'رفع شد',
    note: 'یادآوری',
    minor: 'کم‌اهمیت',
    major: 'بااهمیت',
    'step-answered': 'پاسخ اداره',
    'step-settled': 'نظر حسابرس: رفع شد',
    'step-stands': 'نظر حسابرس: پابرجاست',
    answer: 'پاسخ دادن',
    answerHelp: 'بنویسید چه کردید، یا چرا کاری لازم نبود. در دفتر می‌ماند؛ نام اشخاص را ننویسید.',
  },
  en: {
    finding: 'Audit finding',
    about: 'About',
    severity: 'Severity',
    recordedOn: 'Recorded on',
    report: 'Report',
    version: 'version',
    contribution: 'A contribution',
    certificate: 'A certificate',
    record: 'Another record of the ledger',
    open: 'Waits for the office’s answer',
    answered: 'Answered; waits for the auditor',
    settled: 'Settled',
    note: 'Note',
    minor: 'Minor',
    major: 'Major',
    'step-answered': 'The office’s answer',
    'step-settled': 'The auditor’s view: settled',
    'step-stands': 'The auditor’s view: it stands',
    answer: 'Answer',
    answerHelp:
      'Say what you did, or why nothing was needed. It stays in the ledger; write no names of people.',
  },
};
