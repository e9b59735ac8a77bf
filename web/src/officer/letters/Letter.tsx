import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Certificate } from '../../../../shared/contract/papers.ts';
import { nameIn } from '../../../../shared/domain/format.ts';
import { rulesOf } from '../../../../shared/domain/office/rules.ts';
import { dayOf } from '../../../../shared/domain/period.ts';
import { type Language, useLanguage, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { useRead } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { OneOf } from '../../parts/OneOf.tsx';
import { Page } from '../../parts/Page.tsx';
import { Missing } from '../../shell/Missing.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { Printed } from '../certificates/content.ts';
import { useHistory } from '../contributions/history.ts';
import { CopyText } from './CopyText.tsx';
import { clauseFacts, contributionFacts, objectionEnd, officeFacts } from './facts.ts';
import { letterText } from './letter.ts';
import { type LetterFacts, type Situation, situations } from './terms.ts';
import { letterTexts, situationNames } from './texts.ts';

/** What a letter is about, and to which partner it goes. */
interface Matter {
  readonly partner: string;
  readonly facts: (language: Language) => Partial<LetterFacts>;
  readonly href: string;
}

/** The address names the situation and the thing: `/letters/returned/contribution-…`. */
const Letter = () => {
  const { situation = '', id = '' } = useParams<{ situation: string; id: string }>();
  const known = situations.find((each) => each === situation);
  if (known === undefined) return <Missing />;
  if (id.startsWith('mou-')) return <OfMou key={id} situation={known} id={id} />;
  if (id.startsWith('certificate-')) return <OfCertificate key={id} situation={known} id={id} />;
  return <OfContribution key={id} situation={known} id={id} />;
};
export default Letter;

interface Of {
  readonly situation: Situation;
  readonly id: string;
}

const OfContribution = ({ situation, id }: Of) => {
  const items = useItems();
  const reading = useRead('getContribution', { params: { contribution: id } });
  const { data: office } = useRead('getOffice', {});
  const contribution = reading.data;
  const steps = useHistory(id);
  const refusedAt = steps.find(({ kind }) => kind === 'contribution-refused')?.recordedAt;
  const until = objectionEnd(
    refusedAt && dayOf(new Date(refusedAt)),
    rulesOf(office?.settings).objectionDays,
  );
  const matter = contribution && {
    partner: contribution.partner,
    facts: (language: Language) => ({
      ...contributionFacts(contribution, items, language, until),
      link: `${location.origin}/officer/contributions/${id}`,
    }),
    href: `/contributions/${id}`,
  };
  return <Written {...{ situation, matter, reading }} key={`${items.size}/${until}`} />;
};

const OfMou = ({ situation, id }: Of) => {
  const items = useItems();
  const reading = useRead('getMou', { params: { mou: id } });
  const mou = reading.data;
  const matter = mou && {
    partner: mou.partner,
    facts: (language: Language) => clauseFacts(mou, items, language),
    href: `/records/memoranda/${id}`,
  };
  return <Written {...{ situation, matter, reading }} key={items.size} />;
};

const OfCertificate = ({ situation, id }: Of) => {
  const reading = useRead('getCertificate', { params: { certificate: id } });
  const matter = reading.data && {
    partner: reading.data.partner,
    facts: certificateFacts(reading.data),
    href: `/certificates/${id}`,
  };
  return <Written {...{ situation, matter, reading }} />;
};

const certificateFacts =
  ({ content, serial }: Certificate) =>
  (language: Language): Partial<LetterFacts> => ({
    serial,
    gift: Printed.parse(content)
      .lines.map(({ name }) => nameIn(name, language))
      .join(language === 'fa' ? '، ' : ', '),
  });

const Written = ({
  situation,
  matter,
  reading,
}: {
  readonly situation: Situation;
  readonly matter: Matter | undefined;
  readonly reading: { readonly error: unknown; readonly refetch: () => unknown };
}) => {
  const t = useTexts(letterTexts);
  const nameOf = useTexts(situationNames);
  const { language: spoken } = useLanguage();
  const [language, setLanguage] = useState<Language>(spoken);
  const { data: office } = useRead('getOffice', {});
  const { data: partner } = useRead(
    'getPartner',
    { params: { partner: matter?.partner ?? '' } },
    { skip: matter === undefined },
  );
  if (reading.error != null) return <Trouble error={reading.error} retry={reading.refetch} />;
  if (matter === undefined || partner === undefined || office === undefined) return <Wait />;
  const text = letterText(
    situation,
    {
      ...officeFacts(office.settings, dayOf(new Date()), language),
      to: nameIn(partner.name, language),
      ...matter.facts(language),
    },
    language,
  );
  return (
    <Page
      title={`${t.letter}: ${nameOf[situation]}`}
      actions={
        <Link className="button" href={matter.href}>
          {t.about}
        </Link>
      }
    >
      <div className="form">
        <OneOf
          label={t.language}
          options={(['fa', 'en'] as const).map((id) => ({ id, name: t[id] }))}
          value={language}
          onChange={setLanguage}
          isRow
        />
        <CopyText key={text} text={text} language={language} />
      </div>
    </Page>
  );
};
