import { useState } from 'react';
import { Link } from 'wouter';
import type { Partner } from '../../../../shared/contract/partners.ts';
import { alike } from '../../../../shared/contract/text.ts';
import { useTexts } from '../../language/language.tsx';
import { useList } from '../../ledger/ledger.tsx';
import { Named } from '../../parts/figures.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { Table } from '../../parts/Table.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { partnersTexts } from './texts.ts';

const Partners = () => {
  const t = useTexts(partnersTexts);
  const [wanted, want] = useState('');
  const reading = useList('listPartners', { query: { limit: 100 } });
  return (
    <Page
      title={t.title}
      actions={
        <Link className="button main" href="/partners/new">
          {t.new}
        </Link>
      }
    >
      <List
        reading={reading}
        empty={
          <>
            <p>{t.none}</p>
            <p>{t.noneWay}</p>
          </>
        }
      >
        {(partners) => (
          <>
            <div className="form">
              <TextEntry label={t.find} value={wanted} onChange={want} />
            </div>
            {!partners.some((partner) => fits(partner, wanted)) && (
              <p className="note">{t.notFound}</p>
            )}
            <Table label={t.title}>
              <thead>
                <tr>
                  <th>{t.name}</th>
                  <th>{t.type}</th>
                  <th>{t.legalEntityId}</th>
                </tr>
              </thead>
              <tbody>
                {partners
                  .filter((partner) => fits(partner, wanted))
                  .map((partner) => (
                    <tr key={partner.id}>
                      <td>
                        <Link href={`/partners/${partner.id}`}>
                          <Named name={partner.name} />
                        </Link>
                      </td>
                      <td>{t[partner.type]}</td>
                      <td>
                        <bdi>
                          {(partner.type !== 'natural-person' && partner.legalEntityId) || '—'}
                        </bdi>
                      </td>
                    </tr>
                  ))}
              </tbody>
            </Table>
          </>
        )}
      </List>
    </Page>
  );
};
export default Partners;

/** By a part of its name, in either language, or of a number. */
const fits = (partner: Partner, wanted: string): boolean => {
  const texts = [
    partner.name.fa,
    partner.name.en,
    ...(partner.type === 'natural-person'
      ? []
      : [partner.legalEntityId, ...(partner.formerNames ?? []).map(({ name }) => name.fa)]),
  ];
  return texts.some((text) => text !== undefined && alike(text).includes(alike(wanted)));
};
