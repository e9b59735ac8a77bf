import type { Entry } from '../../contract/entry.ts';
import type { AllocatedData, ReleasedData } from '../allocation/state.ts';
import { decimal, thousandths } from '../decimal.ts';
import type { AnnouncedData, DeclinedData, ReceivedData } from '../handover/state.ts';
import type { LineState } from './state.ts';

/** What of a line was verified and has neither been delivered nor found missing, in thousandths. */
export const heldOf = ({ verified, delivered: arrived, discrepancy }: LineState): bigint =>
  verified === undefined
    ? 0n
    : thousandths(verified) - thousandths(arrived) - thousandths(discrepancy);

/** What of a line is held and neither set aside for a need nor handed to an implementer, in thousandths. */
export const freeOf = (line: LineState): bigint =>
  heldOf(line) - thousandths(line.allocated ?? '0') - thousandths(line.handed ?? '0');

/** A line after so much more was set aside or handed over; less where it is negative. In thousandths. */
export const reserved = (
  line: LineState,
  { allocated = 0n, handed = 0n }: { allocated?: bigint; handed?: bigint },
): LineState => ({
  ...line,
  allocated: decimal(thousandths(line.allocated ?? '0') + allocated),
  handed: decimal(thousandths(line.handed ?? '0') + handed),
});

/** The lines after an entry about an allocation or a handover; undefined if it is about neither. */
export const stockAfter = (
  lines: readonly LineState[],
  { kind, data }: Entry,
): readonly LineState[] | undefined => {
  const at = (which: number, change: Parameters<typeof reserved>[1]) =>
    lines.map((line, index) => (index === which ? reserved(line, change) : line));
  switch (kind) {
    case 'allocation-made': {
      const { line, quantity, handover } = data as unknown as AllocatedData;
      return handover === undefined ? at(line, { allocated: thousandths(quantity) }) : lines;
    }
    case 'allocation-released': {
      const { line, quantity, handover } = data as unknown as ReleasedData;
      return handover === undefined ? at(line, { allocated: -thousandths(quantity) }) : lines;
    }
    case 'handover-announced': {
      const { line, quantity } = data as unknown as AnnouncedData;
      return at(line, { handed: thousandths(quantity) });
    }
    case 'handover-received': {
      const { line, announced, quantity } = data as unknown as ReceivedData;
      return at(line, { handed: thousandths(quantity) - thousandths(announced) });
    }
    case 'handover-declined': {
      const { line, announced } = data as unknown as DeclinedData;
      return at(line, { handed: -thousandths(announced) });
    }
    default:
      return undefined;
  }
};
