import { useState } from 'react';
import { useParams } from 'wouter';
import type { Answer } from '../../../shared/contract/calling.ts';
import { decimal, sum, thousandths } from '../../../shared/domain/decimal.ts';
import { nameIn } from '../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useItems } from '../ledger/catalogue.ts';
import { useRead } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { OneOf } from '../parts/OneOf.tsx';
import { useSession } from '../session/session.tsx';
import { Wait } from '../shell/Wait.tsx';
import { DeliveryForm } from './DeliveryForm.tsx';
import { deliveryTexts } from './deliveryTexts.ts';

type Line = Answer<'getContribution'>['lines'][number];

/** What the office still holds of a line for nobody in particular. */
const openOf = ({
  verified = '0',
  delivered,
  discrepancy,
  allocated = '0',
  handed = '0',
}: Line) => {
  const gone = sum([delivered, discrepancy, allocated, handed]);
  const left = thousandths(verified) - gone;
  return decimal(left > 0n ? left : 0n);
};

/** Confirms what arrived of a gift that no allocation was made of. */
const DeliverGift = () => {
  const t = useTexts(deliveryTexts);
  const { language } = useLanguage();
  const items = useItems();
  const own = useSession().person?.region ?? '';
  const { id = '' } = useParams<{ id: string }>();
  const [chosen, setChosen] = useState('0');
  const { data, error, isPending, refetch } = useRead('getContribution', {
    params: { contribution: id },
  });
  if (isPending) return <Wait />;
  const line = data?.lines[Number(chosen)];
  if (data === undefined || line === undefined) return <Trouble error={error} retry={refetch} />;
  return (
    <DeliveryForm
      key={`${id}/${chosen}`}
      subject={{
        contribution: id,
        line: Number(chosen),
        item: line.item,
        region: own,
        open: openOf(line),
      }}
      back="/gifts"
    >
      {data.lines.length > 1 && (
        <OneOf
          label={t.which}
          options={data.lines.map(({ item }, index) => ({
            id: String(index),
            name: nameIn(items.get(item)?.name ?? { fa: item }, language),
          }))}
          value={chosen}
          onChange={setChosen}
          isRow
        />
      )}
    </DeliveryForm>
  );
};

export default DeliverGift;
