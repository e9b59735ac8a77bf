import { useState } from 'react';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { useTexts } from '../../language/language.tsx';
import { useLedger } from '../../ledger/ledger.tsx';
import { ItemName, RegionName, TargetGroupName } from '../../ledger/places.tsx';
import { saveDocument } from '../../ledger/saveDocument.ts';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { ItemQuantity } from '../../parts/CodeNames.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Day, Money, ValueOf } from '../../parts/figures.tsx';
import { Table } from '../../parts/Table.tsx';
import { contributionTexts } from './texts.ts';

/** What the giver wrote, and what the office made of it. */
export const Said = ({ contribution }: { readonly contribution: Contribution }) => {
  const t = useTexts(contributionTexts);
  const { occurredOn, region, targetGroup, letter, submission, lines } = contribution;
  return (
    <>
      <h2>{t.said}</h2>
      <Table label={t.said}>
        <thead>
          <tr>
            <th>{t.item}</th>
            <th className="number">{t.claimed}</th>
            <th className="number">{t.verified}</th>
            <th className="number">{t.cost}</th>
            <th className="number">{t.market}</th>
            <th className="number">{t.accepted_}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const { values, serials } = submission?.lines[index] ?? {};
            const [cost, market] = [values?.['cost-to-company'], values?.['fair-market']];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
              <tr key={index}>
                <td>
                  <ItemName code={line.item} />
                  {serials !== undefined && (
                    <details className="inner">
                      <summary>{t.serials}</summary>
                      <bdi dir="ltr">{serials.join(' ')}</bdi>
                    </details>
                  )}
                </td>
                <td className="number">
                  <ItemQuantity item={line.item} amount={line.claimed} />
                </td>
                <td className="number">
                  {line.verified === undefined ? (
                    '—'
                  ) : (
                    <ItemQuantity item={line.item} amount={line.verified} />
                  )}
                </td>
                <td className="number">{cost === undefined ? '—' : <ValueOf value={cost} />}</td>
                <td className="number">
                  {market === undefined ? '—' : <ValueOf value={market} />}
                </td>
                <td className="number">
                  {line.paidFrom !== undefined ? (
                    <>
                      {t.fromFund}: <Money amount={line.paidFrom.amount} />
                    </>
                  ) : line.accepted === undefined ? (
                    '—'
                  ) : (
                    <ValueOf value={line.accepted} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <Facts
        facts={[
          [t.occurredOn, <Day key="day" day={occurredOn} both />],
          [t.region, <RegionName key="region" id={region} />],
          [t.targetGroup, <TargetGroupName key="group" code={targetGroup} />],
          [t.letter, letter?.number],
          [t.note, submission?.note],
        ]}
      />
      <Evidence contribution={contribution} />
    </>
  );
};

const Evidence = ({ contribution: { id, evidence } }: { readonly contribution: Contribution }) => {
  const t = useTexts(contributionTexts);
  const ledger = useLedger();
  const [trouble, setTrouble] = useState<unknown>();
  const own = evidence.filter(({ showsBeneficiaries }) => !showsBeneficiaries);
  return (
    <>
      <h2>{t.evidence}</h2>
      {own.length === 0 && <p className="note">{t.noEvidence}</p>}
      <ul className="files">
        {own.map(({ sha256, name }) => (
          <li key={sha256}>
            <bdi>{name}</bdi>{' '}
            <Button
              aria-label={`${t.open}: ${name}`}
              onPress={() => {
                setTrouble(undefined);
                saveDocument(
                  () => ledger('getEvidence', { params: { contribution: id, sha256 } }),
                  name,
                ).catch(setTrouble);
              }}
            >
              {t.open}
            </Button>
          </li>
        ))}
      </ul>
      <Trouble error={trouble} />
    </>
  );
};
