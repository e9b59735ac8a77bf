import type { Campaign } from '../../../../../shared/contract/campaigns.ts';
import { useTexts } from '../../../language/language.tsx';
import { useItemOptions } from '../../../ledger/catalogue.ts';
import { useRead } from '../../../ledger/ledger.tsx';
import { usePartnerOptions } from '../../../ledger/partners.tsx';
import type { Field } from '../form/fields.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import type { Act } from '../register/Acts.tsx';
import { useUnitOf } from '../register/amounts.ts';
import { words } from '../words.ts';
import { useEndOptions } from './campaignFields.ts';
import { campaignTexts } from './campaignTexts.ts';

/** What can be done with a campaign while it runs, by what its rules ask for. */
export const useCampaignActs = (campaign: Campaign): readonly Act[] => {
  const t = useTexts(campaignTexts);
  const w = useTexts(words);
  const ends = useEndOptions();
  const unitOf = useUnitOf();
  const promise = usePromiseFields(campaign);
  const { id, version, target, stock, match, status } = campaign;
  const isMatched = useHasMatch(campaign);
  if (status === 'ended') return [];
  const here = { params: { campaign: id } };
  const onVersion = { ...here, ifMatch: version };
  const evidence: Field = { is: 'evidence', name: 'evidence', label: w.evidence };
  const occurredOn: Field = {
    ...{ is: 'day', name: 'occurredOn', label: w.occurredOn },
    ...{ upToToday: true, isRequired: true },
  };
  const letter: Field = { is: 'letter', name: 'letter', label: w.letter, isRequired: true };
  const unit = target.of === 'item' ? unitOf(target.item) : undefined;
  return [
    {
      name: t.makePromise,
      form: (onDone) => (
        <RecordForm
          {...promise}
          route="makePromise"
          lead={t.promiseLead}
          action={t.makePromise}
          onDone={onDone}
        />
      ),
    },
    {
      name: t.recordParticipations,
      form: (onDone) => (
        <RecordForm
          route="recordParticipations"
          target={onVersion}
          first={{}}
          fields={[
            occurredOn,
            { is: 'count', name: 'count', label: t.participationCount, isRequired: true },
            { is: 'text', name: 'source', label: t.statedBy, isRequired: true },
            evidence,
          ]}
          lead={t.participationsLead}
          action={t.recordParticipations}
          onDone={onDone}
        />
      ),
    },
    ...(stock === undefined
      ? []
      : [
          {
            name: t.measureStock,
            form: (onDone: () => void) => (
              <RecordForm
                route="measureStock"
                target={onVersion}
                first={{ inflow: '0', outflow: '0' }}
                fields={[
                  occurredOn,
                  { is: 'number', name: 'inflow', label: t.inflow, isRequired: true },
                  { is: 'number', name: 'outflow', label: t.outflow, isRequired: true },
                  letter,
                  evidence,
                ]}
                action={t.measureStock}
                onDone={onDone}
              />
            ),
          },
        ]),
    ...(match === undefined || isMatched
      ? []
      : [
          {
            name: t.bookMatch,
            form: (onDone: () => void) => (
              <RecordForm
                route="bookMatch"
                target={here}
                first={{}}
                fields={[
                  { is: 'number', name: 'quantity', label: w.quantity, unit, isRequired: true },
                  { is: 'day', name: 'due', label: w.due, isRequired: true },
                  letter,
                  evidence,
                ]}
                lead={t.matchLead}
                action={t.bookMatch}
                onDone={onDone}
              />
            ),
          },
        ]),
    {
      name: t.recordRelease,
      form: (onDone) => <ReleaseForm campaign={campaign} onDone={onDone} />,
    },
    {
      name: t.end,
      look: 'danger',
      form: (onDone) => (
        <RecordForm
          route="endCampaign"
          target={onVersion}
          first={{ outcome: 'reached' }}
          fields={[
            { is: 'one', name: 'outcome', label: t.outcome, options: ends, isRequired: true },
          ]}
          lead={t.endLead}
          action={t.end}
          look="danger"
          onDone={onDone}
        />
      ),
    },
  ];
};

/** A match is booked once. */
const useHasMatch = ({ id, match }: Campaign): boolean => {
  const { data } = useRead(
    'listPromises',
    { query: { campaign: id, limit: 100 } },
    { skip: match === undefined },
  );
  return data?.items.some(({ isMatch }) => isMatch) === true;
};

const usePromiseFields = ({ id, target, deadline }: Campaign) => {
  const t = useTexts(campaignTexts);
  const w = useTexts(words);
  const partners = usePartnerOptions();
  const items = useItemOptions();
  const unitOf = useUnitOf();
  const item: Field =
    target.of === 'item'
      ? { is: 'fixed', name: 'item', label: w.item, value: target.item }
      : { is: 'one', name: 'item', label: w.item, options: items, isRequired: true };
  const fields: readonly Field[] = [
    { is: 'fixed', name: 'campaign', label: w.campaign, value: id },
    { is: 'one', name: 'partner', label: t.promiser, options: partners, isRequired: true },
    item,
    {
      ...{ is: 'number', name: 'quantity', label: w.quantity, isRequired: true },
      unit: target.of === 'item' ? unitOf(target.item) : undefined,
    },
    { is: 'day', name: 'due', label: w.due, isRequired: true },
    { is: 'letter', name: 'letter', label: w.letter },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
  return { fields, first: { due: deadline } };
};

const ReleaseForm = ({ campaign, onDone }: { campaign: Campaign; onDone: () => void }) => {
  const t = useTexts(campaignTexts);
  const w = useTexts(words);
  return (
    <RecordForm
      route="recordRelease"
      first={{}}
      fields={[
        { is: 'fixed', name: 'campaign', label: w.campaign, value: campaign.id },
        { is: 'fixed', name: 'region', label: w.region, value: campaign.region },
        {
          ...{ is: 'day', name: 'occurredOn', label: w.occurredOn },
          ...{ upToToday: true, isRequired: true },
        },
        { is: 'count', name: 'persons', label: t.released, unit: w.person, isRequired: true },
        { is: 'number', name: 'debtSettled', label: t.debtSettled, unit: w.rial, isRequired: true },
        { is: 'name', name: 'source', label: t.statedBy, help: t.releaseSource, isRequired: true },
        { is: 'letter', name: 'letter', label: w.letter, isRequired: true },
        { is: 'evidence', name: 'evidence', label: w.evidence },
      ]}
      lead={t.releaseLead}
      action={t.recordRelease}
      onDone={onDone}
    />
  );
};
