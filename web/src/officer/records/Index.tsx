import { Link } from 'wouter';
import { useTexts } from '../../language/language.tsx';
import { Page } from '../../parts/Page.tsx';
import { recordTexts } from './recordTexts.ts';
import { groups, hrefOf } from './registers.ts';

/** All registers by their groups, each with what it is for. */
export const Index = () => {
  const t = useTexts(recordTexts);
  return (
    <Page title={t.title} lead={t.lead}>
      <div className="register-groups">
        {groups.map(({ group, registers }) => (
          <section key={group}>
            <h2>{t[group]}</h2>
            <ul>
              {registers.map((register) => (
                <li key={register}>
                  <Link href={hrefOf(register)}>{t[register]}</Link>
                  <p className="note">{t[`${register}Lead`]}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section>
          <h2>{t.imports}</h2>
          <ul>
            <li>
              <Link href="/records/imports">{t.importTables}</Link>
              <p className="note">{t.importLead}</p>
            </li>
          </ul>
        </section>
      </div>
    </Page>
  );
};
