import { useState } from 'react';
import { type Contact, ContactsSetting } from '../../../../shared/contract/partners.ts';
import { asciiDigits } from '../../../../shared/contract/text.ts';
import { inDigits, nameIn } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Page } from '../../parts/Page.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { useSession } from '../../session/session.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { peopleTexts } from './texts.ts';

/** Whom the office talks to, and how somebody gets access. */
const People = () => {
  const t = useTexts(peopleTexts);
  const { language } = useLanguage();
  const { person } = useSession();
  const params = { partner: person?.partner ?? '' };
  const { data: partner } = useRead('getPartner', { params });
  const { data: colleagues } = useRead('listColleagues', { query: { limit: 100 } });
  const { data, error, isPending, refetch } = useRead('getContacts', { params });
  return (
    <Page title={t.title} lead={t.lead}>
      <h2>{t.contacts}</h2>
      {isPending && <Wait />}
      {data === undefined && <Trouble error={error} retry={refetch} />}
      {data !== undefined && (
        <Contacts key={data.version} version={data.version} of={data.contacts} />
      )}
      <h2>{t.access}</h2>
      {partner !== undefined && <p>{filled(t.you, { partner: nameIn(partner.name, language) })}</p>}
      <ul>
        {colleagues?.items.map(({ actor, login }) => (
          <li key={actor}>
            <bdi>{login ?? t.nameless}</bdi>
            {actor === person?.actor && ` (${t.me})`}
          </li>
        ))}
      </ul>
      <p>{t.accessWay}</p>
    </Page>
  );
};
export default People;

interface Words {
  readonly name: string;
  readonly post: string;
  readonly phone: string;
  readonly email: string;
}
const emptyWords: Words = { name: '', post: '', phone: '', email: '' };
const mostContacts = 10;

const given = (name: string, text: string) => (text === '' ? {} : { [name]: text });
const bodyOf = ({ contacts }: { readonly contacts: readonly Words[] }) => ({
  contacts: contacts.map(({ name, post, phone, email }) => ({
    name: { fa: name || undefined },
    ...given('post', post),
    ...given('phone', asciiDigits(phone).replaceAll(/[\s-]/g, '')),
    ...given('email', email.trim()),
  })),
});

const Contacts = ({
  version,
  of,
}: {
  readonly version: number;
  readonly of: readonly Contact[];
}) => {
  const t = useTexts(peopleTexts);
  const { language } = useLanguage();
  const { person } = useSession();
  const [isSaved, setSaved] = useState(false);
  const write = useWrite('setContacts', { onDone: () => setSaved(true) });
  const [first] = useState(() => ({
    contacts: of.map(
      ({ name, post = '', phone = '', email = '' }): Words => ({
        ...{ name: name.fa, post, phone, email },
      }),
    ),
  }));
  const form = useForm<{ readonly contacts: readonly Words[] }>({
    ...{ draft: undefined, first, schema: ContactsSetting, bodyOf, serverError: write.error },
  });
  const { value, set, errors } = form;
  const change = (index: number, more: Partial<Words>) =>
    set(
      'contacts',
      value.contacts.map((each, at) => (at === index ? { ...each, ...more } : each)),
    );
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSaved(false);
        const body = form.ready();
        if (body !== undefined)
          write.mutate({
            params: { partner: person?.partner ?? '' },
            ifMatch: version,
            body: body as { contacts: Contact[] },
          });
      }}
    >
      {value.contacts.length === 0 && <p className="note">{t.none}</p>}
      {value.contacts.map((contact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a person here has no name but their place
        <fieldset key={index}>
          <legend>{filled(t.person, { number: inDigits(String(index + 1), language) })}</legend>
          <div className="pair">
            <TextEntry
              label={t.name}
              value={contact.name}
              onChange={(name) => change(index, { name })}
              error={errors[`/contacts/${index}/name/fa`]}
              isRequired
            />
            <TextEntry
              label={t.post}
              value={contact.post}
              onChange={(post) => change(index, { post })}
              error={errors[`/contacts/${index}/post`]}
            />
            <TextEntry
              label={t.phone}
              value={contact.phone}
              onChange={(phone) => change(index, { phone })}
              error={errors[`/contacts/${index}/phone`]}
              inputMode="numeric"
              code
            />
            <TextEntry
              label={t.email}
              value={contact.email}
              onChange={(email) => change(index, { email })}
              error={errors[`/contacts/${index}/email`]}
              code
            />
          </div>
          <Button
            onPress={() =>
              set(
                'contacts',
                value.contacts.filter((_, at) => at !== index),
              )
            }
          >
            {filled(t.remove, { name: contact.name })}
          </Button>
        </fieldset>
      ))}
      <p className="note">{t.private}</p>
      <WriteTrouble error={write.error} />
      {isSaved && !form.isDraft && (
        <p className="done" role="status">
          {t.saved}
        </p>
      )}
      <div className="form-end">
        <Button type="submit" look="main" isPending={write.isPending} isDisabled={!form.isDraft}>
          {t.save}
        </Button>
        {value.contacts.length < mostContacts && (
          <Button onPress={() => set('contacts', [...value.contacts, emptyWords])}>{t.add}</Button>
        )}
      </div>
    </form>
  );
};
