import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { Quantity, type Value } from '../../../../shared/contract/measures.ts';
import { partOf } from '../../../../shared/domain/contribution/partOf.ts';
import { rulesOf } from '../../../../shared/domain/office/rules.ts';
import { itemId } from '../../../../shared/domain/office/state.ts';
import { type PriceCheck, priceCheck } from '../../../../shared/domain/priceBook/check.ts';
import { useRead } from '../../ledger/ledger.tsx';

type Line = Contribution['lines'][number];

/**
 * What the price book will say of a value, before it is decided: the rule is the ledger's own, which asks again
 * when the verification is recorded.
 */
export const usePriceHint = (
  { item, claimed, invoice }: Line,
  { value, quantity, day }: { value: Value | undefined; quantity: string; day: string },
): PriceCheck | undefined => {
  const { data: prices } = useRead('getPrices', { params: { item: itemId(item) } });
  const { data: office } = useRead('getOffice', {});
  if (value?.is !== 'amount' || prices === undefined || !Quantity.safeParse(quantity).success)
    return undefined;
  const accepted = partOf(value.amount, { claimed, verified: quantity });
  return priceCheck(
    prices.ranges,
    { value: accepted, quantity, day, hasInvoice: invoice !== undefined },
    { tolerancePercent: rulesOf(office?.settings).invoiceTolerancePercent },
  );
};
