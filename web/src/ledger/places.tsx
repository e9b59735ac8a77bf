import { region } from '../../../shared/domain/regions.ts';
import { targetGroup } from '../../../shared/domain/targetGroups.ts';
import { Named } from '../parts/figures.tsx';
import { useItems } from './catalogue.ts';

/** Names of what the ledger keeps by code. What isn't known here is shown by its code. */
export const RegionName = ({ id }: { readonly id: string }) => (
  <Named name={region(id)?.name ?? { fa: id }} />
);

export const TargetGroupName = ({ code }: { readonly code: string }) => (
  <Named name={targetGroup(code)?.name ?? { fa: code }} />
);

export const ItemName = ({ code }: { readonly code: string }) => {
  const item = useItems().get(code);
  return item === undefined ? <bdi>{code}</bdi> : <Named name={item.name} />;
};
