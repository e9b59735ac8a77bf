import type { Allocation } from '../../../../../shared/contract/needs.ts';
import { useTexts } from '../../../language/language.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { allocationTexts } from './allocationTexts.ts';

const tones = { open: 'waiting', settled: 'good', released: 'plain' } as const;

export const AllocationState = ({
  of: { status },
}: {
  readonly of: Pick<Allocation, 'status'>;
}) => <Badge tone={tones[status]}>{useTexts(allocationTexts)[status]}</Badge>;
