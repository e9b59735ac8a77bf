import type { Contribution } from '../../../shared/contract/contributions.ts';
import { type Texts, useTexts } from '../language/language.tsx';
import { Badge, type Tone } from './Badge.tsx';

type Status = Contribution['status'];

const texts: Texts<Status> = {
  fa: {
    submitted: 'در انتظار تأیید کارشناسی',
    returned: 'عودت جهت اصلاح',
    held: 'در انتظار تأیید دوم',
    verified: 'تأیید شد',
    refused: 'رد شد',
    objected: 'اعتراض در دست بررسی',
    withdrawn: 'پس گرفته شد',
    reversed: 'با ثبت اصلاحی برگشت',
  },
  en: {
    submitted: 'Waiting for verification',
    returned: 'Returned for correction',
    held: 'Waiting for a second officer',
    verified: 'Verified',
    refused: 'Refused',
    objected: 'Objection under review',
    withdrawn: 'Withdrawn',
    reversed: 'Reversed by a correction',
  },
};
const tones: Readonly<Record<Status, Tone>> = {
  submitted: 'waiting',
  returned: 'bad',
  held: 'waiting',
  verified: 'good',
  refused: 'bad',
  objected: 'waiting',
  withdrawn: 'plain',
  reversed: 'plain',
};

export const ContributionStatus = ({ status }: { readonly status: Status }) => (
  <Badge tone={tones[status]}>{useTexts(texts)[status]}</Badge>
);

/** The same words without a badge, to choose from. */
export const useStatusNames = (): Readonly<Record<Status, string>> => useTexts(texts);
