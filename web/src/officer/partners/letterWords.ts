import type { Evidence } from '../../../../shared/contract/measures.ts';
import { noRestatement, type Restatement, restatesOf } from '../Restating.tsx';

/** One thing of a letter as it is typed. */
export interface LineWords {
  readonly item: string;
  readonly quantity: string;
  readonly value: string;
  readonly serials: string;
}
export const noLine: LineWords = { item: '', quantity: '', value: '', serials: '' };

/** A gift that came by letter, as it is typed. */
export interface LetterWords {
  readonly number: string;
  readonly date: string;
  readonly occurredOn: string;
  readonly region: string;
  readonly targetGroup: string;
  readonly lines: readonly LineWords[];
  readonly evidence: readonly Evidence[];
  readonly note: string;
  readonly restates: Restatement;
}
export const noLetter: LetterWords = {
  ...{ number: '', date: '', occurredOn: '', region: '', targetGroup: '', note: '' },
  lines: [noLine],
  evidence: [],
  restates: noRestatement,
};

const lineOf = ({ item, quantity, value, serials }: LineWords) => {
  const numbers = serials.split(/[\s,،]+/).filter((serial) => serial !== '');
  return {
    item: item || undefined,
    quantity: quantity || undefined,
    ...(numbers.length > 0 && { serials: numbers }),
    values: {
      'cost-to-company':
        value === '' ? { is: 'unknown' } : { is: 'amount', amount: value, currency: 'IRR' },
    },
  };
};

/** As the contract wants it. A field that was left empty is absent, so that it is named as missing. */
export const submissionOf = ({ number, date, lines, note, restates, ...words }: LetterWords) => ({
  letter: { number: number || undefined, date: date || undefined },
  occurredOn: words.occurredOn || undefined,
  region: words.region || undefined,
  targetGroup: words.targetGroup || undefined,
  lines: lines.map(lineOf),
  evidence: words.evidence,
  ...(note !== '' && { note }),
  ...restatesOf(restates),
});
