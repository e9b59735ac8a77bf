import { region } from '../../../shared/domain/regions.ts';
import { targetGroup } from '../../../shared/domain/targetGroups.ts';
import { useItems } from '../ledger/catalogue.ts';
import { Named, Quantity } from './figures.tsx';

/** Names of what the ledger knows by a code; the code itself where it has none. */

export const RegionName = ({ id }: { readonly id: string }) => (
  <Named name={region(id)?.name ?? { fa: id }} />
);

export const TargetGroupName = ({ code }: { readonly code: string }) => (
  <Named name={targetGroup(code)?.name ?? { fa: code }} />
);

export const ItemName = ({ code }: { readonly code: string }) => (
  <Named name={useItems().get(code)?.name ?? { fa: code }} />
);

/** So much of an item, in its unit. */
export const ItemQuantity = ({
  item,
  amount,
}: {
  readonly item: string;
  readonly amount: string;
}) => <Quantity amount={amount} unit={useItems().get(item)?.unit} />;
