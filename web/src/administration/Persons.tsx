import { Link } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { Named } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { personalTexts } from './personalTexts.ts';

/** Persons who give: what is held about them is seen one by one, and each seeing is noted. */
const Persons = () => {
  const t = useTexts(personalTexts);
  const reading = useList('listPartners', { query: { limit: 100 } });
  const items = reading.items.filter(({ type }) => type === 'natural-person');
  return (
    <Page title={t.title} lead={t.lead}>
      <List
        reading={{ ...reading, items }}
        empty={
          <>
            <p>{t.none}</p>
            <p>{t.noneWay}</p>
          </>
        }
      >
        {(persons) => (
          <ul className="rows">
            {persons.map(({ id, name }) => (
              <li key={id}>
                <Link href={`/persons/${id}`}>
                  <Named name={name} /> <bdi dir="ltr">{id.slice(-8)}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};
export default Persons;
