import { nameIn } from '../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useItems } from '../ledger/catalogue.ts';
import { useList } from '../ledger/ledger.tsx';
import { Day, Named, Quantity } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { Table } from '../parts/Table.tsx';
import { partnerTexts } from './texts.ts';

export const Memoranda = () => {
  const t = useTexts(partnerTexts);
  const { language } = useLanguage();
  const items = useItems();
  const reading = useList('listMous', {});
  return (
    <Page title={t.memoranda}>
      <List reading={reading} empty={<p>{t.noMemoranda}</p>}>
        {(memoranda) =>
          memoranda.map(({ id, title, letter, clauses }) => (
            <section key={id}>
              <h2>
                <Named name={title} />
              </h2>
              <p className="note">
                <bdi>{letter.number}</bdi> · <Day day={letter.date} />
              </p>
              <Table label={nameIn(title, language)}>
                <thead>
                  <tr>
                    <th>{t.clause}</th>
                    <th>{t.due}</th>
                    <th className="number">{t.pledged}</th>
                    <th className="number">{t.fulfilled}</th>
                    <th className="number">{t.left}</th>
                  </tr>
                </thead>
                <tbody>
                  {clauses.map(({ clause, item, due, pledged, fulfilled, left }) => {
                    const unit = items.get(item)?.unit;
                    return (
                      <tr key={clause}>
                        <td>
                          <Named name={items.get(item)?.name ?? { fa: item }} />
                        </td>
                        <td>
                          <Day day={due} short />
                        </td>
                        <td className="number">
                          <Quantity amount={pledged} unit={unit} />
                        </td>
                        <td className="number">
                          <Quantity amount={fulfilled} unit={unit} />
                        </td>
                        <td className="number">
                          <Quantity amount={left} unit={unit} />
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </Table>
            </section>
          ))
        }
      </List>
    </Page>
  );
};
