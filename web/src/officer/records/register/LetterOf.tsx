import type { Letter } from '../../../../../shared/contract/measures.ts';
import { Day } from '../../../parts/figures.tsx';

/** A paper of the secretariat: its number as it was typed, and its day. */
export const LetterOf = ({ letter: { number, date } }: { readonly letter: Letter }) => (
  <span>
    <bdi>{number}</bdi> · <Day day={date} both />
  </span>
);
