import { useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import type { FieldErrors } from '../../ledger/fieldErrors.ts';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { type Gift, typedBases } from './gift.ts';
import { InvoiceFields } from './InvoiceFields.tsx';
import type { LineProps } from './LineFields.tsx';
import { giftTexts } from './texts.ts';
import { useBindings } from './useBindings.ts';

/** What a line can be bound to: a clause, a fund, a promise; and what else may be said of it. */
export const LineBindings = (props: LineProps & { readonly campaign: string }) => {
  const { line, index, errors, onChange, campaign } = props;
  const t = useTexts(giftTexts);
  const item = useItems().get(line.item);
  const { clausesOf, funds, promisesOf } = useBindings();
  const at = `/lines/${index}`;
  const clauses = clausesOf(line.item);
  const promises = promisesOf(campaign, line.item);
  return (
    <>
      {clauses.length > 0 && (
        <Pick
          label={t.clause}
          options={clauses}
          value={line.clause}
          onChange={(clause) => onChange({ clause })}
          empty={t.noClause}
          error={errors[`${at}/fulfils/mou`] ?? errors[`${at}/fulfils/clause`]}
        />
      )}
      {promises.length > 0 && (
        <Pick
          label={t.promise}
          options={promises}
          value={line.promise}
          onChange={(promise) => onChange({ promise })}
          empty={t.noPromise}
          error={errors[`${at}/promise`]}
        />
      )}
      {funds.length > 0 && (
        <Pick
          label={t.fund}
          options={funds}
          value={line.fund}
          onChange={(fund) => onChange({ fund })}
          empty={t.noFund}
          error={errors[`${at}/paidFrom/saving`] ?? errors[`${at}/paidFrom/use`]}
        />
      )}
      {line.fund !== '' && (
        <NumberEntry
          label={t.drawn}
          help={t.drawnHelp}
          value={line.drawn}
          onChange={(drawn) => onChange({ drawn })}
          unit={t.rial}
          error={errors[`${at}/paidFrom/amount`]}
          isRequired
        />
      )}
      {line.fund === '' && typedBases(item?.form, line.hourlyCost).includes('fair-market') && (
        <NumberEntry
          label={t.market}
          help={t.marketHelp}
          value={line.market}
          onChange={(market) => onChange({ market })}
          unit={t.rial}
          error={errors[`${at}/values/fair-market/amount`]}
        />
      )}
      {item?.evidenceRequired?.includes('invoice') !== true && <InvoiceFields {...props} />}
    </>
  );
};

/** What the whole gift can be bound to. */
export const GiftBindings = ({
  gift,
  errors,
  onChange,
}: {
  readonly gift: Gift;
  readonly errors: FieldErrors;
  readonly onChange: (more: Partial<Gift>) => void;
}) => {
  const t = useTexts(giftTexts);
  const { obligations, running } = useBindings();
  return (
    <>
      {(obligations.length > 0 || gift.obligation !== '') && (
        <Pick
          label={t.obligation}
          options={obligations}
          value={gift.obligation}
          onChange={(obligation) => onChange({ obligation })}
          empty={t.voluntary}
          error={errors['/obligation']}
        />
      )}
      {(running.length > 0 || gift.campaign !== '') && (
        <Pick
          label={t.campaign}
          options={running}
          value={gift.campaign}
          onChange={(campaign) => onChange({ campaign })}
          empty={t.noCampaign}
          error={errors['/campaign']}
        />
      )}
      <NumberEntry
        label={t.managementCost}
        help={t.managementHelp}
        value={gift.managementCost}
        onChange={(managementCost) => onChange({ managementCost })}
        unit={t.rial}
        error={errors['/managementCost']}
      />
    </>
  );
};
