import { Link, useParams } from 'wouter';
import type { Partner as Read } from '../../../../shared/contract/partners.ts';
import { nameIn } from '../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useList, useRead } from '../../ledger/ledger.tsx';
import { RegionName } from '../../ledger/places.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Day, Named } from '../../parts/figures.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { ContributionCard } from '../contributions/ContributionCard.tsx';
import { Contacts } from './Contacts.tsx';
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
        <>
          <Link className="button" href={`/partners/${id}/letter`}>
            {t.letter}
          </Link>
          <Link className="button" href={`/certificates/new?partner=${id}`}>
            {t.certificate}
          </Link>
        </>
      }
    >
      {data.type === 'natural-person' ? (
        <Person partner={data} />
      ) : (
        <>
          <Entity partner={data} />
          {data.mergedInto === undefined && (
            <p className="links">
              <Link href={`/partners/${id}/amend`}>{t.amend}</Link>
              <Link href={`/partners/${id}/merge`}>{t.merge}</Link>
            </p>
          )}
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
      <h2>{t.identity}</h2>
      <p className="note">
        {partner.personalData === 'shown' ? t.seenNoted : t[partner.personalData]}
      </p>
      <p className="note">{t.identityWay}</p>
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
