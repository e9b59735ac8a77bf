import { counted, inDigits, nameIn } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { useRead } from '../../ledger/ledger.tsx';
import type { Option } from '../../parts/Choice.tsx';
import { useMoney } from '../../parts/figures.tsx';
import { promiseTexts } from '../promises/texts.ts';
import { giftTexts } from './texts.ts';

const page = { query: { limit: 100 } } as const;

/** All that a gift can be bound to, of this partner and still open. */
export const useBindings = () => {
  const t = useTexts(giftTexts);
  const uses = useTexts(promiseTexts);
  const { language } = useLanguage();
  const items = useItems();
  const money = useMoney();
  const { data: owed } = useRead('listObligations', page);
  const { data: mous } = useRead('listMous', page);
  const { data: savings } = useRead('listSavings', page);
  const { data: campaigns } = useRead('listCampaigns', {
    query: { status: 'running', limit: 100 },
  });
  const { data: promised } = useRead('listPromises', page);
  const left = (text: string) => filled(t.left, { left: text });
  const quantity = (code: string, amount: string): string => {
    const item = items.get(code);
    return item === undefined ? amount : counted(amount, nameIn(item.unit, language), language);
  };
  const obligations: readonly Option[] = (owed?.items ?? [])
    .filter(({ remaining }) => remaining !== '0')
    .map(({ id, year, remaining }) => ({
      id,
      name: filled(t.obligationOf, { year: inDigits(year, language), left: money(remaining) }),
    }));
  const clausesOf = (item: string): readonly Option[] =>
    (mous?.items ?? [])
      .filter(({ status }) => status === 'active')
      .flatMap(({ id, title, clauses }) =>
        clauses
          .filter((clause) => clause.item === item)
          .map((clause) => ({
            id: `${id}/${clause.clause}`,
            name: `${nameIn(title, language)} · ${left(quantity(item, clause.left))}`,
          })),
      );
  const funds: readonly Option[] = (savings?.items ?? [])
    .filter(({ status }) => status === 'verified')
    .flatMap(({ id, statement, uses: of }) =>
      of
        .filter((use) => use.use !== 'carried-over' && use.left !== '0')
        .map((use) => ({
          id: `${id}/${use.use}`,
          name: `${nameIn(statement.population, language)} · ${uses[use.use]} · ${left(money(use.left))}`,
        })),
    );
  const running: readonly Option[] = (campaigns?.items ?? []).map(({ id, title }) => ({
    ...{ id, name: nameIn(title, language) },
  }));
  const promisesOf = (campaign: string, item: string): readonly Option[] =>
    (promised?.items ?? [])
      .filter((each) => each.campaign === campaign && each.item === item && each.left !== '0')
      .map((each) => ({ id: each.id, name: left(quantity(item, each.left)) }));
  return { obligations, clausesOf, funds, running, promisesOf };
};
