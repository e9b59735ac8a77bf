import type { Entry } from '../../contract/entry.ts';
import type { Sale, SaleDeclaration } from '../../contract/savings.ts';
import type { Kept, Listing } from '../kept.ts';

/** `data` of saving-sold. */
export type SaleData = Omit<SaleDeclaration, 'evidence'>;

export interface SaleState extends SaleData {
  readonly id: string;
  readonly declaredAt: string;
}

export const applySale = (
  _: SaleState | undefined,
  { aggregate, data, recordedAt }: Entry,
): SaleState => ({ ...(data as unknown as SaleData), id: aggregate, declaredAt: recordedAt });

export const saleView = ({
  version,
  state: { declaredAt: _, ...sale },
}: Kept<SaleState>): Sale => ({ ...sale, version });

export const listSale = ({ id, declaredAt }: SaleState): Listing => ({
  byStatus: ['sale#declared', `${declaredAt}#${id}`],
});
