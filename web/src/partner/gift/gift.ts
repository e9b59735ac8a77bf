import type { ContributionLine, Submission } from '../../../../shared/contract/contributions.ts';
import type { Evidence, Value } from '../../../../shared/contract/measures.ts';
import type { Item } from '../../../../shared/contract/office.ts';
import type { FundUse } from '../../../../shared/contract/savings.ts';
import { decimal, thousandths } from '../../../../shared/domain/decimal.ts';

/** What a person types about one kind of thing; an empty field was not said. */
export interface LineWords {
  readonly item: string;
  readonly quantity: string;
  readonly serials: string;
  /** Cost to company and fair value, in rial. */
  readonly cost: string;
  readonly market: string;
  readonly hourlyCost: string;
  readonly faceValue: string;
  readonly paymentReference: string;
  readonly paymentDate: string;
  readonly invoiceIssuer: string;
  readonly invoiceNumber: string;
  readonly invoiceDate: string;
  readonly area: string;
  readonly from: string;
  readonly until: string;
  readonly days: string;
  readonly hoursPerDay: string;
  readonly site: string;
  /** `<memorandum>/<clause>` that it fulfils. */
  readonly clause: string;
  /** `<saving>/<use>` of the fund that pays it, and the rial drawn from there. */
  readonly fund: string;
  readonly drawn: string;
  readonly promise: string;
}

export interface Gift {
  readonly occurredOn: string;
  readonly region: string;
  readonly targetGroup: string;
  readonly lines: readonly LineWords[];
  readonly evidence: readonly Evidence[];
  readonly note: string;
  readonly obligation: string;
  readonly campaign: string;
  readonly managementCost: string;
}

export const emptyLine: LineWords = {
  ...{ item: '', quantity: '', serials: '', cost: '', market: '', hourlyCost: '', faceValue: '' },
  ...{ paymentReference: '', paymentDate: '', invoiceIssuer: '', invoiceNumber: '' },
  ...{ invoiceDate: '', area: '', from: '', until: '', days: '', hoursPerDay: '', site: '' },
  ...{ clause: '', fund: '', drawn: '', promise: '' },
};

export const emptyGift: Gift = {
  ...{ occurredOn: '', region: '', targetGroup: '', lines: [emptyLine], evidence: [], note: '' },
  ...{ obligation: '', campaign: '', managementCost: '' },
};

export type Catalogue = ReadonlyMap<string, Item>;

/** Absent where nothing was typed, so that the contract names it as missing. */
const said = (text: string): string | undefined => (text === '' ? undefined : text);
const given = (name: string, text: string) => (text === '' ? {} : { [name]: text });
const split = (pair: string): [string, string] => {
  const at = pair.lastIndexOf('/');
  return [pair.slice(0, at), pair.slice(at + 1)];
};

/** As the contract wants it: fields of another form than the item's are left out. */
export const submissionOf = (gift: Gift, items: Catalogue): unknown => ({
  occurredOn: said(gift.occurredOn),
  region: said(gift.region),
  targetGroup: said(gift.targetGroup),
  lines: gift.lines.map((line) => lineOf(line, items.get(line.item))),
  evidence: gift.evidence,
  ...given('note', gift.note),
  ...given('obligation', gift.obligation),
  ...given('campaign', gift.campaign),
  ...given('managementCost', gift.managementCost),
});

/** Serial numbers, however they are set apart. */
export const serialsIn = ({ serials }: LineWords): readonly string[] =>
  serials.split(/[\s,،]+/).filter((serial) => serial !== '');

const lineOf = (line: LineWords, item: Item | undefined) => {
  const form = item?.form;
  const serials = serialsIn(line);
  const [mou, clause] = split(line.clause);
  const [saving, use] = split(line.fund);
  return {
    item: said(line.item),
    quantity: said(form === 'premises' ? hoursOf(line) : line.quantity),
    ...(serials.length > 0 && item?.serialNumbers === true && { serials }),
    ...(line.fund === '' && valuesOf(line, form)),
    ...invoiceOf(line),
    ...(line.fund !== '' && { paidFrom: { saving, use, amount: said(line.drawn) } }),
    ...(line.clause !== '' && { fulfils: { mou, clause } }),
    ...given('promise', line.promise),
    ...((form === 'service' || form === 'volunteer-time') && given('hourlyCost', line.hourlyCost)),
    ...(form === 'voucher' && { faceValue: said(line.faceValue) }),
    ...(form === 'cash' && {
      payment: { reference: said(line.paymentReference), date: said(line.paymentDate) },
    }),
    ...(form === 'premises' && { premises: premisesOf(line) }),
  };
};

const rial = (amount: string): Value => ({ is: 'amount', amount, currency: 'IRR' });

/** Which bases a form lets its giver state; what follows from other fields is never typed. */
export const typedBases = (form: Item['form'] | undefined, hourlyCost = ''): readonly string[] => {
  if (form === 'cash' || form === 'volunteer-time') return [];
  if (form === 'voucher') return ['cost-to-company'];
  if (form === 'service' && hourlyCost !== '') return ['fair-market'];
  return ['cost-to-company', 'fair-market'];
};

/** What it cost is asked of everybody: left empty it is unknown, which is not zero. */
const valuesOf = ({ cost, market, hourlyCost }: LineWords, form: Item['form'] | undefined) => {
  const bases = typedBases(form, hourlyCost);
  const values = {
    ...(bases.includes('cost-to-company') &&
      (form !== 'voucher' || cost !== '') && {
        'cost-to-company': cost === '' ? { is: 'unknown' as const } : rial(cost),
      }),
    ...(bases.includes('fair-market') && market !== '' && { 'fair-market': rial(market) }),
  };
  return Object.keys(values).length > 0 ? { values } : {};
};

const invoiceOf = ({ invoiceIssuer, invoiceNumber, invoiceDate }: LineWords) =>
  invoiceIssuer === '' && invoiceNumber === '' && invoiceDate === ''
    ? {}
    : {
        invoice: {
          issuer: said(invoiceIssuer),
          number: said(invoiceNumber),
          date: said(invoiceDate),
        },
      };

const premisesOf = ({ area, from, until, days, hoursPerDay, site }: LineWords) => ({
  area: said(area),
  from: said(from),
  until: said(until),
  days: /^\d{1,4}$/.test(days) ? Number(days) : undefined,
  hoursPerDay: said(hoursPerDay),
  ...given('site', site),
});

/** Premises are counted in hours: days × hours a day; nothing while either is not typed yet. */
export const hoursOf = ({ days, hoursPerDay }: LineWords): string => {
  if (!/^[1-9]\d{0,3}$/.test(days) || !/^(0|[1-9]\d{0,3})(\.\d{0,2}[1-9])?$/.test(hoursPerDay))
    return '';
  return decimal(BigInt(days) * thousandths(hoursPerDay));
};

const amountIn = (value: Value | undefined): string => (value?.is === 'amount' ? value.amount : '');

/** The words behind a submission, to be corrected. What the office derived is not shown as typed. */
export const giftOf = (submission: Submission, items: Catalogue): Gift => ({
  occurredOn: submission.occurredOn,
  region: submission.region,
  targetGroup: submission.targetGroup,
  lines: submission.lines.map((line) => wordsOf(line, items.get(line.item))),
  evidence: submission.evidence,
  note: submission.note ?? '',
  obligation: submission.obligation ?? '',
  campaign: submission.campaign ?? '',
  managementCost: submission.managementCost ?? '',
});

const wordsOf = (line: ContributionLine, item: Item | undefined): LineWords => {
  const { values, invoice, payment, premises, fulfils, paidFrom, hourlyCost = '' } = line;
  const bases = typedBases(item?.form, hourlyCost);
  return {
    ...emptyLine,
    item: line.item,
    quantity: line.quantity,
    serials: line.serials?.join('\n') ?? '',
    cost: bases.includes('cost-to-company') ? amountIn(values?.['cost-to-company']) : '',
    market: bases.includes('fair-market') ? amountIn(values?.['fair-market']) : '',
    hourlyCost,
    faceValue: line.faceValue ?? '',
    ...(payment && { paymentReference: payment.reference, paymentDate: payment.date }),
    ...(invoice && {
      ...{ invoiceIssuer: invoice.issuer, invoiceNumber: invoice.number },
      invoiceDate: invoice.date,
    }),
    ...(premises && {
      ...{ area: premises.area, from: premises.from, until: premises.until },
      ...{ days: String(premises.days), hoursPerDay: premises.hoursPerDay },
      site: premises.site ?? '',
    }),
    ...(fulfils && { clause: `${fulfils.mou}/${fulfils.clause}` }),
    ...(paidFrom && {
      ...{ fund: `${paidFrom.saving}/${paidFrom.use}`, drawn: paidFrom.amount },
    }),
    promise: line.promise ?? '',
  };
};

/** What a link to the form says: the pledge, fund or campaign that the gift is for. */
export const askedBy = (search: string): Gift => {
  const of = new URLSearchParams(search);
  const [mou, clause, saving, use] = ['mou', 'clause', 'saving', 'use'].map((key) => of.get(key));
  const line: LineWords = {
    ...emptyLine,
    item: of.get('item') ?? '',
    clause: mou && clause ? `${mou}/${clause}` : '',
    fund: saving && use ? `${saving}/${use satisfies string as FundUse}` : '',
    promise: of.get('promise') ?? '',
  };
  return {
    ...emptyGift,
    lines: [line],
    obligation: of.get('obligation') ?? '',
    campaign: of.get('campaign') ?? '',
  };
};
