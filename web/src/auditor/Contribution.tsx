import { useState } from 'react';
import { useParams } from 'wouter';
import type { Answer } from '../../../shared/contract/calling.ts';
import { useTexts } from '../language/language.tsx';
import { useLedger, useRead } from '../ledger/ledger.tsx';
import { saveDocument } from '../ledger/saveDocument.ts';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from '../parts/Button.tsx';
import { ItemName, ItemQuantity, RegionName, TargetGroupName } from '../parts/CodeNames.tsx';
import { ContributionStatus } from '../parts/ContributionStatus.tsx';
import { Day } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { Wait } from '../shell/Wait.tsx';
import { EntryCard } from './EntryCard.tsx';
import { auditorTexts } from './texts.ts';

/** One contribution, each of its entries proved here, and the evidence behind it. */
export const Contribution = () => {
  const t = useTexts(auditorTexts);
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('getContribution', {
    params: { contribution: id },
  });
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  return (
    <Page title={t.oneContribution} actions={<ContributionStatus status={data.status} />}>
      <p className="lead">
        {data.lines.map(({ item, verified, claimed }, index) => (
          <span key={item}>
            {index > 0 && ' · '}
            <ItemQuantity item={item} amount={verified ?? claimed} /> <ItemName code={item} />
          </span>
        ))}
        {' · '}
        <TargetGroupName code={data.targetGroup} /> · <RegionName id={data.region} /> ·{' '}
        <Day day={data.occurredOn} />
      </p>
      <h2>{t.entries}</h2>
      <p className="note">{t.entriesLead}</p>
      <ol className="cards single">
        {data.entries.map((entry, index) => (
          <li key={entry} className="card">
            <EntryCard id={entry} place={index + 1} />
          </li>
        ))}
      </ol>
      <h2>{t.evidence}</h2>
      <EvidenceOf contribution={data} />
    </Page>
  );
};

const EvidenceOf = ({
  contribution: { id, evidence },
}: {
  readonly contribution: Answer<'getContribution'>;
}) => {
  const t = useTexts(auditorTexts);
  const ledger = useLedger();
  const [trouble, setTrouble] = useState<unknown>();
  if (evidence.length === 0) return <p className="note">{t.noEvidence}</p>;
  const save = (sha256: string, name: string) => {
    setTrouble(undefined);
    const params = { contribution: id, sha256 };
    saveDocument(() => ledger('getEvidence', { params }), name).catch(setTrouble);
  };
  return (
    <>
      <ul className="cards">
        {evidence.map(({ sha256, name }) => (
          <li key={sha256} className="card">
            <p>
              <bdi>{name}</bdi>
            </p>
            <p className="hash" dir="ltr">
              SHA-256 {sha256}
            </p>
            <Button aria-label={`${t.open}: ${name}`} onPress={() => save(sha256, name)}>
              {t.open}
            </Button>
          </li>
        ))}
      </ul>
      <Trouble error={trouble} />
    </>
  );
};
