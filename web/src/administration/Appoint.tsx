import { useLocation } from 'wouter';
import { Role } from '../../../shared/contract/entry.ts';
import { Appointment } from '../../../shared/contract/office.ts';
import { useTexts } from '../language/language.tsx';
import { useRegionOptions } from '../ledger/catalogue.ts';
import { useWrite } from '../ledger/ledger.tsx';
import { usePartnerOptions } from '../ledger/partners.tsx';
import { useForm } from '../ledger/useForm.ts';
import { WriteTrouble } from '../ledger/WriteTrouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Page } from '../parts/Page.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { Tick } from '../parts/Tick.tsx';
import { roleNames } from '../shell/texts.ts';
import { administrationTexts } from './texts.ts';

interface Words {
  readonly login: string;
  readonly roles: readonly Role[];
  readonly partner: string;
  readonly region: string;
}
const empty: Words = { login: '', roles: [], partner: '', region: '' };

const bodyOf = ({ login, roles, partner, region }: Words) => ({
  login: login || undefined,
  roles,
  ...(roles.includes('partner') && partner !== '' && { partner }),
  ...(roles.includes('district') && region !== '' && { region }),
});

/** Gives the holder of a login its duties; a partner's people see their partner only, a district's its district. */
const Appoint = () => {
  const t = useTexts(administrationTexts);
  const roleOf = useTexts(roleNames);
  const regions = useRegionOptions();
  const partners = usePartnerOptions();
  const [, go] = useLocation();
  const write = useWrite('appointPerson', {
    onDone: ({ id }) => {
      clear();
      go(`/people/${id}`);
    },
  });
  const { value, set, errors, ready, clear } = useForm<Words>({
    draft: 'appointment',
    first: empty,
    schema: Appointment,
    bodyOf,
    serverError: write.error,
  });
  const send = () => {
    const body = ready();
    if (body !== undefined) write.mutate({ body: Appointment.parse(body) });
  };
  return (
    <Page title={t.appoint} lead={t.appointLead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextEntry
          label={t.login}
          help={t.loginHelp}
          value={value.login}
          onChange={(login) => set('login', login)}
          error={errors['/login']}
          code
          isRequired
        />
        <fieldset>
          <legend>{t.roles}</legend>
          {Role.options.map((role) => (
            <Tick
              key={role}
              value={value.roles.includes(role)}
              onChange={(has) =>
                set(
                  'roles',
                  has ? [...value.roles, role] : value.roles.filter((each) => each !== role),
                )
              }
            >
              {roleOf[role]}
            </Tick>
          ))}
          {errors['/roles'] !== undefined && <span className="wrong">{t.required}</span>}
        </fieldset>
        {value.roles.includes('partner') && (
          <Choice
            key={partners.length}
            label={t.partner}
            options={partners}
            value={value.partner}
            onChange={(partner) => set('partner', partner)}
            error={errors['/partner']}
            isRequired
          />
        )}
        {value.roles.includes('district') && (
          <Choice
            label={t.regionOf}
            options={regions}
            value={value.region}
            onChange={(region) => set('region', region)}
            error={errors['/region']}
            isRequired
          />
        )}
        <WriteTrouble error={write.error} />
        <div className="form-end">
          <Button type="submit" look="main" isPending={write.isPending}>
            {t.appoint}
          </Button>
        </div>
      </form>
    </Page>
  );
};
export default Appoint;
