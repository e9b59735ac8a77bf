import { periodOfDay } from '../../../shared/domain/period.ts';
import { type Texts, useTexts } from '../language/language.tsx';
import type { FieldErrors } from '../ledger/fieldErrors.ts';
import { useList, useRead } from '../ledger/ledger.tsx';
import { Pick } from '../parts/Pick.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { useSession } from '../session/session.tsx';

const texts: Texts<'title' | 'lead' | 'reason' | 'approvedBy' | 'choose' | 'noLogin' | 'nobody'> = {
  fa: {
    title: 'تجدید ارائه',
    lead: 'سه‌ماههٔ این مشارکت بسته شده است. آنچه اکنون ثبت شود در نسخهٔ تازهٔ گزارش با دلیل دیده می‌شود و موافقت یک همکار را می‌خواهد.',
    reason: 'دلیل تجدید ارائه',
    approvedBy: 'با موافقت کدام همکار؟',
    choose: 'برگزینید',
    noLogin: 'همکار بی‌شناسه',
    nobody: 'کارشناس دیگری در اداره نیست؛ مدیر اداره باید یکی منصوب کند.',
  },
  en: {
    title: 'Restatement',
    lead: 'The quarter of this contribution is closed. What is recorded now appears in a new version of the report with its reason, and needs a colleague’s approval.',
    reason: 'Reason of the restatement',
    approvedBy: 'Approved by which colleague?',
    choose: 'Choose',
    noLogin: 'Colleague without a login',
    nobody: 'There is no other officer; the office administrator has to appoint one.',
  },
};

export interface Restatement {
  readonly reason: string;
  readonly approvedBy: string;
}
export const noRestatement: Restatement = { reason: '', approvedBy: '' };

/** As the contract wants it: absent unless something of it was filled in. */
export const restatesOf = ({ reason, approvedBy }: Restatement) =>
  reason === '' && approvedBy === ''
    ? {}
    : { restates: { reason: reason || undefined, approvedBy: approvedBy || undefined } };

/** Whether what happened on this day lies in a quarter that is closed for good. */
export const useIsClosed = (day: string | undefined): boolean => {
  const period = day === undefined ? '' : periodOfDay(day);
  const { data } = useRead('getQuarter', { params: { period } }, { skip: day === undefined });
  return data?.closed === true;
};

/** Why something is still written into a closed quarter, and which colleague agreed to it. */
export const Restating = ({
  value,
  onChange,
  errors,
}: {
  readonly value: Restatement;
  readonly onChange: (value: Restatement) => void;
  readonly errors: FieldErrors;
}) => {
  const t = useTexts(texts);
  const { person } = useSession();
  const { items, isPending } = useList('listOfficers', { query: { limit: 100 } });
  const others = items.filter(({ actor }) => actor !== person?.actor);
  return (
    <fieldset>
      <legend>{t.title}</legend>
      <p className="help">{t.lead}</p>
      <TextEntry
        label={t.reason}
        value={value.reason}
        onChange={(reason) => onChange({ ...value, reason })}
        error={errors['/restates/reason']}
        lines={2}
        isRequired
      />
      <Pick
        label={t.approvedBy}
        empty={t.choose}
        options={others.map(({ actor, login }) => ({ id: actor, name: login ?? t.noLogin }))}
        value={value.approvedBy}
        onChange={(approvedBy) => onChange({ ...value, approvedBy })}
        error={errors['/restates/approvedBy']}
        isRequired
      />
      {!isPending && others.length === 0 && <p className="wrong">{t.nobody}</p>}
    </fieldset>
  );
};
