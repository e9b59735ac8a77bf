import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Partner as Read } from '../../../../shared/contract/partners.ts';
import { nameIn } from '../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useList, useRead } from '../../ledger/ledger.tsx';
import { RegionName } from '../../ledger/places.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Day, Named } from '../../parts/figures.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { ContributionCard } from '../contributions/ContributionCard.tsx';
import { partnersTexts } from './texts.ts';

const shownHere = 5;

const Partner = () => {
  const t = useTexts(partnersTexts);
  const { language } = useLanguage();
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('getPartner', { params: { partner: id } });
  const reading = useList('listContributions', { query: { partner: id, limit: shownHere } });
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  return (
    <Page
      title={nameIn(data.name, language)}
      actions={
        <Link className="button" href={`/certificates/new?partner=${id}`}>
          {t.certificate}
        </Link>
      }
    >
      {data.type === 'natural-person' ? (
        <Person partner={data} />
      ) : (
        <>
          <Entity partner={data} />
          <Contacts key={id} partner={id} />
        </>
      )}
      <h2>{t.contributions}</h2>
      <List reading={reading} empty={<p>{t.noContributions}</p>}>
        {(contributions) => (
          <ul className="cards single">
            {contributions.map((contribution) => (
              <li key={contribution.id}>
                <ContributionCard contribution={contribution} />
              </li>
            ))}
          </ul>
        )}
      </List>
      <p>
        <Link href={`/contributions?status=all&partner=${id}`}>{t.allContributions}</Link>
      </p>
    </Page>
  );
};
export default Partner;

const Person = ({ partner }: { readonly partner: Extract<Read, { type: 'natural-person' }> }) => {
  const t = useTexts(partnersTexts);
  return (
    <>
      <Facts facts={[[t.type, t[partner.type]]]} />
      {partner.personalData !== 'shown' && <p className="note">{t[partner.personalData]}</p>}
    </>
  );
};

const Entity = ({ partner }: { readonly partner: Exclude<Read, { type: 'natural-person' }> }) => {
  const t = useTexts(partnersTexts);
  const { type, legalEntityId, registrationNumber, economicNumber, region, iban } = partner;
  const { formerNames, mergedInto, implementer } = partner;
  const code = (text: string | undefined) => text && <bdi dir="ltr">{text}</bdi>;
  return (
    <>
      {mergedInto !== undefined && (
        <p className="trouble">
          {t.merged} <Link href={`/partners/${mergedInto}`}>{t.seeMerged}</Link>
        </p>
      )}
      <Facts
        facts={[
          [t.type, t[type]],
          [t.legalEntityId, code(legalEntityId)],
          [t.registrationNumber, code(registrationNumber)],
          [t.economicNumber, code(economicNumber)],
          [t.region, region && <RegionName id={region} />],
          [t.iban, code(iban)],
          [t.implementer, implementer === true && '✓'],
          [
            t.formerNames,
            formerNames?.map(({ name, until }) => (
              <div key={until}>
                <Named name={name} /> ({t.until} <Day day={until} short />)
              </div>
            )),
          ],
        ]}
      />
    </>
  );
};

/** Personal data: asked for only when somebody wants to see them, since each reading is noted. */
const Contacts = ({ partner }: { readonly partner: string }) => {
  const t = useTexts(partnersTexts);
  const { language } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const { data, error } = useRead('getContacts', { params: { partner } }, { skip: !isAsked });
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
      {data?.contacts.length === 0 && <p className="note">{t.noContacts}</p>}
      <ul>
        {data?.contacts.map(({ name, post, phone, email }) => (
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
    </>
  );
};
