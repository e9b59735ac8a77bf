import { Link } from 'wouter';
import { useTexts } from '../../language/language.tsx';
import { useList } from '../../ledger/ledger.tsx';
import { Named } from '../../parts/figures.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { Table } from '../../parts/Table.tsx';
import { partnersTexts } from './texts.ts';

const Partners = () => {
  const t = useTexts(partnersTexts);
  const reading = useList('listPartners', {});
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
          <Table label={t.title}>
            <thead>
              <tr>
                <th>{t.name}</th>
                <th>{t.type}</th>
                <th>{t.legalEntityId}</th>
              </tr>
            </thead>
            <tbody>
              {partners.map((partner) => (
                <tr key={partner.id}>
                  <td>
                    <Link href={`/partners/${partner.id}`}>
                      <Named name={partner.name} />
                    </Link>
                  </td>
                  <td>{t[partner.type]}</td>
                  <td>
                    <bdi>{(partner.type !== 'natural-person' && partner.legalEntityId) || '—'}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </List>
    </Page>
  );
};
export default Partners;
