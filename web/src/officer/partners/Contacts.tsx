import { useMemo, useState } from 'react';
import { type Contact, ContactsSetting } from '../../../../shared/contract/partners.ts';
import { inDigits, nameIn } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { partnersTexts } from './texts.ts';

/** Personal data: asked for only when somebody wants to see them, since each reading is noted. */
export const Contacts = ({ partner }: { readonly partner: string }) => {
  const t = useTexts(partnersTexts);
  const [isAsked, setAsked] = useState(false);
  const [isEdited, setEdited] = useState(false);
  const { data, error, isPending } = useRead(
    'getContacts',
    { params: { partner } },
    { skip: !isAsked },
  );
  if (!isAsked)
    return (
      <p>
        <Button onPress={() => setAsked(true)}>{t.showContacts}</Button>
      </p>
    );
  return (
    <>
      <h2>{t.contacts}</h2>
      <Trouble error={error} />
      {isPending && <Wait />}
      {data !== undefined && !isEdited && (
        <>
          <Known contacts={data.contacts} />
          <Button onPress={() => setEdited(true)}>{t.editContacts}</Button>
        </>
      )}
      {data !== undefined && isEdited && (
        <ContactsForm
          partner={partner}
          version={data.version}
          contacts={data.contacts}
          onDone={() => setEdited(false)}
        />
      )}
    </>
  );
};

const Known = ({ contacts }: { readonly contacts: readonly Contact[] }) => {
  const t = useTexts(partnersTexts);
  const { language } = useLanguage();
  if (contacts.length === 0) return <p className="note">{t.noContacts}</p>;
  return (
    <ul>
      {contacts.map(({ name, post, phone, email }) => (
        <li key={`${name.fa}/${phone}/${email}`}>
          {[nameIn(name, language), post].filter(Boolean).join(' · ')}{' '}
          {phone !== undefined && (
            <a href={`tel:${phone}`}>
              <bdi dir="ltr">{phone}</bdi>
            </a>
          )}{' '}
          {email !== undefined && <a href={`mailto:${email}`}>{email}</a>}
        </li>
      ))}
    </ul>
  );
};

interface Typed {
  readonly name: string;
  readonly post: string;
  readonly phone: string;
  readonly email: string;
}
interface Words {
  readonly contacts: readonly Typed[];
}
const nobody: Typed = { name: '', post: '', phone: '', email: '' };
const most = 10;
const nothing = () => ({});

/** A name that stays as it was keeps its English. */
const bodyWith =
  (before: readonly Contact[]) =>
  ({ contacts }: Words) => ({
    contacts: contacts.map(({ name, post, phone, email }) => ({
      name: before.find((each) => each.name.fa === name)?.name ?? { fa: name || undefined },
      ...(post !== '' && { post }),
      ...(phone !== '' && { phone }),
      ...(email !== '' && { email }),
    })),
  });

const ContactsForm = ({
  partner,
  version,
  contacts,
  onDone,
}: {
  readonly partner: string;
  readonly version: number;
  readonly contacts: readonly Contact[];
  readonly onDone: () => void;
}) => {
  const t = useTexts(partnersTexts);
  const { language } = useLanguage();
  const bodyOf = useMemo(() => bodyWith(contacts), [contacts]);
  const write = useWrite('setContacts', { onDone });
  const { value, set, errors, ready } = useForm<Words>({
    draft: `contacts/${partner}`,
    first: {
      contacts: contacts.map(({ name, post = '', phone = '', email = '' }) => ({
        ...{ name: name.fa, post, phone, email },
      })),
    },
    ...{ schema: ContactsSetting, bodyOf, serverError: write.error, keep: nothing },
  });
  const change = (at: number, part: Partial<Typed>) =>
    set(
      'contacts',
      value.contacts.map((each, index) => (index === at ? { ...each, ...part } : each)),
    );
  const number = (index: number) => ({ number: inDigits(String(index + 1), language) });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const body = ready();
        if (body !== undefined)
          write.mutate({
            params: { partner },
            body: ContactsSetting.parse(body),
            ifMatch: version,
          });
      }}
    >
      <p className="note">{t.contactsLead}</p>
      {value.contacts.map((contact, index) => {
        const errorOf = (field: string) => errors[`/contacts/${index}/${field}`];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a contact has nothing else that is its own
          <fieldset key={index}>
            <legend>{filled(t.contact, number(index))}</legend>
            <div className="pair">
              <TextEntry
                label={t.contactName}
                value={contact.name}
                onChange={(name) => change(index, { name })}
                error={errorOf('name/fa')}
                isRequired
              />
              <TextEntry
                label={t.post}
                value={contact.post}
                onChange={(post) => change(index, { post })}
                error={errorOf('post')}
              />
              <TextEntry
                label={t.phone}
                value={contact.phone}
                onChange={(phone) => change(index, { phone })}
                error={errorOf('phone')}
                inputMode="numeric"
                code
              />
              <TextEntry
                label={t.email}
                value={contact.email}
                onChange={(email) => change(index, { email })}
                error={errorOf('email')}
                code
              />
            </div>
            <p>
              <Button
                onPress={() =>
                  set(
                    'contacts',
                    value.contacts.filter((_, other) => other !== index),
                  )
                }
              >
                {filled(t.removeContact, number(index))}
              </Button>
            </p>
          </fieldset>
        );
      })}
      {value.contacts.length < most && (
        <p>
          <Button onPress={() => set('contacts', [...value.contacts, nobody])}>
            {t.addContact}
          </Button>
        </p>
      )}
      <WriteTrouble error={write.error} />
      <div className="form-end">
        <Button type="submit" look="main" isPending={write.isPending}>
          {t.saveContacts}
        </Button>
      </div>
    </form>
  );
};
