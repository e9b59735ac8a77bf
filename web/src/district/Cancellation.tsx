import { useState } from 'react';
import type { Need } from '../../../shared/contract/needs.ts';
import type { BodyInput } from '../../../shared/contract/routes.ts';
import { useTexts } from '../language/language.tsx';
import { Conflict } from '../ledger/Conflict.tsx';
import { isConflict } from '../ledger/conflict.ts';
import { useWrite } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from '../parts/Button.tsx';
import { OneOf } from '../parts/OneOf.tsx';
import { districtTexts } from './texts.ts';

type Reason = BodyInput<'cancelNeed'>['reason'];
const reasons: readonly Reason[] = [
  'no-longer-needed',
  'met-elsewhere',
  'moved-away',
  'posted-by-mistake',
];

/** The end of a need that nobody will meet; folded away, since it can't be taken back. */
export const Cancellation = ({ need: { id, version } }: { readonly need: Need }) => {
  const t = useTexts(districtTexts);
  const [reason, setReason] = useState<Reason>('no-longer-needed');
  const write = useWrite('cancelNeed');
  const cancel = () => write.mutate({ params: { need: id }, body: { reason }, ifMatch: version });
  return (
    <details>
      <summary>{t.cancelTitle}</summary>
      <p>{t.cancelLead}</p>
      <OneOf
        label={t.reason}
        options={reasons.map((each) => ({ id: each, name: t[each] }))}
        value={reason}
        onChange={setReason}
      />
      <Conflict error={write.error} again={cancel} />
      {!isConflict(write.error) && <Trouble error={write.error} />}
      <Button look="danger" isPending={write.isPending} onPress={cancel}>
        {t.cancel}
      </Button>
    </details>
  );
};
