import type { OfficeSettings } from '../../../shared/contract/office.ts';
import type { Name } from '../../../shared/contract/text.ts';

/** A signatory as it is typed. */
export interface TypedSignatory {
  readonly fa: string;
  readonly en: string;
  readonly postFa: string;
  readonly postEn: string;
  readonly from: string;
  readonly until: string;
}
export const noSignatory: TypedSignatory = {
  ...{ fa: '', en: '', postFa: '', postEn: '', from: '', until: '' },
};

export const dayRules = [
  'cutOffDays',
  'cutOffDaysAfterYear',
  'priceValidityDays',
  'objectionDays',
] as const;
export const decimalRules = [
  'invoiceTolerancePercent',
  'obligationPercent',
  'volunteerHourRate',
] as const;
export type RuleName = (typeof dayRules)[number] | (typeof decimalRules)[number];

export interface OfficeWords {
  readonly organisation: string;
  readonly name: string;
  readonly nameEn: string;
  readonly region: string;
  readonly address: string;
  readonly signatories: readonly TypedSignatory[];
  readonly letterNumberRequired: boolean;
  readonly personServed: string;
  readonly demonstration: boolean;
  readonly rules: Readonly<Record<RuleName, string>>;
}

const line = ({ fa, en }: Name): string => (en === undefined ? fa : `${fa} | ${en}`);

/** What is in force, as it would have been typed. */
export const wordsOf = (settings: OfficeSettings | undefined): OfficeWords => ({
  organisation: settings?.organisation.map(line).join('\n') ?? '',
  name: settings?.name.fa ?? '',
  nameEn: settings?.name.en ?? '',
  region: settings?.region ?? '',
  address: settings?.address === undefined ? '' : line(settings.address),
  signatories: settings?.signatories.map(({ name, post, from, until }) => ({
    fa: name.fa,
    en: name.en ?? '',
    postFa: post.fa,
    postEn: post.en ?? '',
    from,
    until: until ?? '',
  })) ?? [noSignatory],
  letterNumberRequired: settings?.letterNumberRequired ?? true,
  personServed: settings === undefined ? '' : line(settings.personServed),
  demonstration: settings?.demonstration ?? false,
  rules: Object.fromEntries(
    [...dayRules, ...decimalRules].map((rule) => [rule, String(settings?.rules?.[rule] ?? '')]),
  ) as OfficeWords['rules'],
});

const nameOf = (fa: string, en = '') => ({
  fa: fa.trim() || undefined,
  ...(en.trim() !== '' && { en: en.trim() }),
});
const named = (typed: string) => {
  const [fa = '', en] = typed.split('|');
  return nameOf(fa, en);
};

/** As the contract wants it. What this form doesn't ask for stays as it is in force. */
export const settingsWith =
  (before: OfficeSettings | undefined) =>
  ({ rules, signatories, ...words }: OfficeWords) => {
    const kept = Object.entries(before?.rules ?? {}).filter(([rule]) => !(rule in rules));
    const numbers = dayRules.flatMap((rule) =>
      rules[rule] === '' ? [] : [[rule, Number(rules[rule])] as const],
    );
    const decimals = decimalRules.flatMap((rule) =>
      rules[rule] === '' ? [] : [[rule, rules[rule]] as const],
    );
    return {
      organisation: words.organisation
        .split('\n')
        .filter((each) => each.trim() !== '')
        .map(named),
      name: nameOf(words.name, words.nameEn),
      region: words.region || undefined,
      ...(words.address !== '' && { address: named(words.address) }),
      signatories: signatories.map(({ fa, en, postFa, postEn, from, until }) => ({
        name: nameOf(fa, en),
        post: nameOf(postFa, postEn),
        from: from || undefined,
        ...(until !== '' && { until }),
      })),
      letterNumberRequired: words.letterNumberRequired,
      personServed: named(words.personServed),
      ...(before?.slaDays !== undefined && { slaDays: before.slaDays }),
      demonstration: words.demonstration,
      rules: Object.fromEntries([...kept, ...numbers, ...decimals]),
    };
  };
