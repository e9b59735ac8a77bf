import { Appointment } from '../../../shared/contract/office.ts';
import { inDigits } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useList, useRead, useWrite } from '../ledger/ledger.tsx';
import { useForm } from '../ledger/useForm.ts';
import { WriteTrouble } from '../ledger/WriteTrouble.tsx';
import { Badge } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { firstRunTexts } from './firstRunTexts.ts';

const empty = { login: '' };
const bodyOf = ({ login }: typeof empty) => ({
  login: login || undefined,
  roles: ['officer'],
});

/** Two officers: one records, the other verifies. */
export const FirstOfficers = () => {
  const t = useTexts(firstRunTexts);
  const { language } = useLanguage();
  const { data: readiness } = useRead('getReadiness', {});
  const people = useList('listPeople', {});
  const officers = people.items.filter(
    ({ roles, ended }) => ended === undefined && roles.includes('officer'),
  );
  const write = useWrite('appointPerson', { onDone: () => clear() });
  const { value, set, errors, ready, clear } = useForm({
    ...{ draft: 'first-officer', first: empty, schema: Appointment, bodyOf },
    serverError: write.error,
  });
  return (
    <>
      <ul className="results">
        {officers.map(({ id, login }) => (
          <li key={id}>
            <Badge tone="good">{t.appointed}</Badge> <bdi dir="ltr">{login}</bdi>
          </li>
        ))}
      </ul>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const body = ready();
          if (body !== undefined) write.mutate({ body: Appointment.parse(body) });
        }}
      >
        <TextEntry
          label={filled(t.login, {
            number: inDigits(String((readiness?.officers ?? 0) + 1), language),
          })}
          help={t.loginHelp}
          value={value.login}
          onChange={(login) => set('login', login)}
          error={errors['/login']}
          code
          isRequired
        />
        <WriteTrouble error={write.error} />
        <div className="form-end">
          <Button type="submit" look="main" isPending={write.isPending}>
            {t.appoint}
          </Button>
        </div>
      </form>
    </>
  );
};
