import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { type Coverage, NeedPosting, type Urgency } from '../../../shared/contract/needs.ts';
import type { BodyInput } from '../../../shared/contract/routes.ts';
import { nameIn } from '../../../shared/domain/format.ts';
import { dayOf } from '../../../shared/domain/period.ts';
import { lies } from '../../../shared/domain/regions.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import {
  useItemOptions,
  useItems,
  useRegionOptions,
  useTargetGroupOptions,
} from '../ledger/catalogue.ts';
import { useWrite } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { useForm } from '../ledger/useForm.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { DayEntry } from '../parts/DayEntry.tsx';
import { NumberEntry } from '../parts/NumberEntry.tsx';
import { OneOf } from '../parts/OneOf.tsx';
import { Page } from '../parts/Page.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { useSession } from '../session/session.tsx';
import { districtTexts } from './texts.ts';

interface Posting {
  readonly item: string;
  readonly quantity: string;
  readonly region: string;
  readonly targetGroup: string;
  readonly urgency: Urgency;
  readonly result: Coverage['result'];
  readonly checkedOn: string;
}

const urgencies: readonly Urgency[] = ['immediate', 'urgent', 'soon', 'ordinary'];
const results: readonly Coverage['result'][] = ['emdad', 'behzisti', 'none', 'unknown'];

/** A need, and what comes after. */
const NewNeed = () => {
  const t = useTexts(districtTexts);
  const [posted, setPosted] = useState<string>();
  if (posted === undefined) return <NeedForm onPosted={setPosted} />;
  return (
    <Page title={t.posted} lead={t.postedLead}>
      <div className="form-end">
        <Link className="button main" href={`/needs/${posted}`}>
          {t.offers}
        </Link>
        <Button onPress={() => setPosted(undefined)}>{t.another}</Button>
      </div>
    </Page>
  );
};

const NeedForm = ({ onPosted }: { readonly onPosted: (need: string) => void }) => {
  const t = useTexts(districtTexts);
  const { language } = useLanguage();
  const own = useSession().person?.region ?? '';
  const items = useItems();
  const itemOptions = useItemOptions();
  const allRegions = useRegionOptions();
  const regionOptions = useMemo(
    () => allRegions.filter(({ id }) => lies(id, own)),
    [allRegions, own],
  );
  const targetGroupOptions = useTargetGroupOptions();
  const write = useWrite('postNeed');
  // Personal data: it is never part of the draft that the device keeps.
  const [caseReference, setCaseReference] = useState('');
  const first = useMemo<Posting>(
    () => ({
      item: '',
      quantity: '',
      region: regionOptions.length === 1 ? own : '',
      targetGroup: '',
      urgency: 'soon',
      result: 'unknown',
      checkedOn: dayOf(new Date()),
    }),
    [own, regionOptions],
  );
  const bodyOf = useMemo(
    () => (posting: Posting) => ({
      region: posting.region || undefined,
      targetGroup: posting.targetGroup || undefined,
      item: posting.item || undefined,
      quantity: posting.quantity || undefined,
      urgency: posting.urgency,
      coverage: { result: posting.result, checkedOn: posting.checkedOn || undefined },
      caseReference: caseReference || undefined,
    }),
    [caseReference],
  );
  const form = useForm<Posting>({
    draft: 'need',
    first,
    schema: NeedPosting,
    bodyOf,
    serverError: write.error,
  });
  const { value, set, errors } = form;
  const item = items.get(value.item);
  const send = () => {
    const body = form.ready();
    if (body === undefined) return;
    write.mutate(
      { body: body as BodyInput<'postNeed'> },
      {
        onSuccess: ({ id }) => {
          form.clear();
          onPosted(id);
        },
      },
    );
  };
  return (
    <Page title={t.postNeed} lead={t.postLead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Choice
          key={items.size}
          label={t.item}
          options={itemOptions}
          value={value.item}
          onChange={(code) => set('item', code)}
          error={errors['/item']}
          isRequired
        />
        <div className="pair">
          <NumberEntry
            label={t.quantity}
            value={value.quantity}
            onChange={(quantity) => set('quantity', quantity)}
            unit={item && nameIn(item.unit, language)}
            error={errors['/quantity']}
            isRequired
          />
          <Choice
            label={t.targetGroup}
            options={targetGroupOptions}
            value={value.targetGroup}
            onChange={(code) => set('targetGroup', code)}
            error={errors['/targetGroup']}
            isRequired
          />
        </div>
        {regionOptions.length > 1 && (
          <Choice
            label={t.region}
            options={regionOptions}
            value={value.region}
            onChange={(id) => set('region', id)}
            error={errors['/region']}
            isRequired
          />
        )}
        <OneOf
          label={t.urgency}
          options={urgencies.map((id) => ({ id, name: t[id] }))}
          value={value.urgency}
          onChange={(urgency) => set('urgency', urgency)}
          isRow
        />
        <OneOf
          label={t.coverage}
          options={results.map((id) => ({ id, name: t[id] }))}
          value={value.result}
          onChange={(result) => set('result', result)}
          isRow
        />
        <div className="pair">
          <DayEntry
            label={t.checkedOn}
            help={t.coverageHelp}
            value={value.checkedOn}
            onChange={(day) => set('checkedOn', day)}
            error={errors['/coverage/checkedOn']}
            upToToday
            isRequired
          />
          <TextEntry
            label={t.caseReference}
            help={t.caseHelp}
            value={caseReference}
            onChange={setCaseReference}
            error={errors['/caseReference']}
            code
            isRequired
          />
        </div>
        <Trouble error={write.error} />
        <div className="form-end">
          <Button type="submit" look="main" isPending={write.isPending}>
            {t.post}
          </Button>
        </div>
      </form>
    </Page>
  );
};

export default NewNeed;
