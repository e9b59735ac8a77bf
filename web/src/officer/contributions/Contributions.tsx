import { Link } from 'wouter';
import { nameIn } from '../../../../shared/domain/format.ts';
import { programmes } from '../../../../shared/domain/programmes.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useItemOptions, useRegionOptions } from '../../ledger/catalogue.ts';
import { useList } from '../../ledger/ledger.tsx';
import { usePartnerOptions } from '../../ledger/partners.tsx';
import { Button } from '../../parts/Button.tsx';
import { Chips } from '../../parts/Chips.tsx';
import { Choice, type Option } from '../../parts/Choice.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { type Cut, cuts, everything, useFilter } from './filter.ts';
import { KeptViews } from './KeptViews.tsx';
import { Queue } from './Queue.tsx';
import { queueTexts } from './texts.ts';

const statuses = {
  submitted: 'toVerify',
  held: 'held',
  objected: 'objected',
  returned: 'returned',
  verified: 'verified',
  refused: 'refused',
} as const;

/** The office's work queue, the oldest first. */
const Contributions = () => {
  const t = useTexts(queueTexts);
  const filter = useFilter();
  const reading = useList('listContributions', { query: filter.query });
  return (
    <Page title={t.title}>
      <Chips
        label={t.views}
        chips={[
          ...Object.entries(statuses).map(([status, name]) => ({
            name: t[name],
            href: filter.withStatus(status),
            isCurrent: filter.status === status,
          })),
          {
            name: t.all,
            href: filter.withStatus(everything),
            isCurrent: filter.status === undefined,
          },
        ]}
      />
      <Cuts filter={filter} />
      <KeptViews search={filter.search} isNarrow={filter.isNarrow} />
      <List
        reading={reading}
        empty={
          <>
            <p>{t.none}</p>
            <p>{t.noneWay}</p>
            <Link href={filter.withStatus(everything)}>{t.seeAll}</Link>
          </>
        }
      >
        {(contributions) => (
          <Queue key={filter.search} contributions={contributions} search={filter.search} />
        )}
      </List>
    </Page>
  );
};
export default Contributions;

const useOptions = (): Readonly<Record<Cut, readonly Option[]>> => {
  const { language } = useLanguage();
  return {
    partner: usePartnerOptions(),
    programme: programmes.map(({ code, name }) => ({ id: code, name: nameIn(name, language) })),
    region: useRegionOptions(),
    item: useItemOptions(),
  };
};

const Cuts = ({ filter }: { readonly filter: ReturnType<typeof useFilter> }) => {
  const t = useTexts(queueTexts);
  const options = useOptions();
  return (
    <details className="filter" open={filter.isNarrow}>
      <summary>{t.filter}</summary>
      <div className="pair">
        {cuts.map((cut) => (
          <Choice
            key={`${cut}/${options[cut].length}`}
            label={t[cut]}
            options={options[cut]}
            value={filter.cut[cut] ?? ''}
            onChange={(value) => value !== (filter.cut[cut] ?? '') && filter.narrow(cut, value)}
          />
        ))}
      </div>
      {filter.isNarrow && <Button onPress={filter.clear}>{t.clear}</Button>}
    </details>
  );
};
