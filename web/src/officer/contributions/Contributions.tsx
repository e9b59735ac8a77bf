import { Link, useLocation, useSearch } from 'wouter';
import { ContributionStatus } from '../../../../shared/contract/contributions.ts';
import { nameIn } from '../../../../shared/domain/format.ts';
import { region as regionOf } from '../../../../shared/domain/regions.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useRegionOptions } from '../../ledger/catalogue.ts';
import { useList } from '../../ledger/ledger.tsx';
import { usePartnerOptions, usePartners } from '../../ledger/partners.tsx';
import { Button } from '../../parts/Button.tsx';
import { Chips } from '../../parts/Chips.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { ContributionCard } from './ContributionCard.tsx';
import { queueTexts } from './texts.ts';
import { useKeptViews } from './views.ts';

const statuses = {
  submitted: 'toVerify',
  held: 'held',
  objected: 'objected',
  returned: 'returned',
  verified: 'verified',
  refused: 'refused',
} as const;
const everything = 'all';

/** What the address says: nothing in it means what waits to be verified. */
const useFilter = () => {
  const search = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const asked = search.get('status') ?? 'submitted';
  const status = ContributionStatus.safeParse(asked).data;
  const partner = search.get('partner') ?? '';
  const region = search.get('region') ?? '';
  return {
    status,
    partner,
    region,
    address: new URLSearchParams({
      status: status ?? everything,
      ...(partner !== '' && { partner }),
      ...(region !== '' && { region }),
    }).toString(),
    query: {
      ...(status !== undefined && { status }),
      ...(partner !== '' && { partner }),
      ...(region !== '' && { region }),
    },
    set: (name: 'partner' | 'region', value: string) => {
      if (value === '') search.delete(name);
      else search.set(name, value);
      go(`/contributions?${search}`);
    },
    clear: () => go(`/contributions?status=${status ?? everything}`),
  };
};

/** The office's work queue, the oldest first. */
const Contributions = () => {
  const t = useTexts(queueTexts);
  const filter = useFilter();
  const regions = useRegionOptions();
  const partners = usePartnerOptions();
  const reading = useList('listContributions', { query: filter.query });
  const within = (status: string) => {
    const next = new URLSearchParams(filter.address);
    next.set('status', status);
    return `/contributions?${next}`;
  };
  return (
    <Page title={t.title}>
      <Chips
        label={t.views}
        chips={[
          ...Object.entries(statuses).map(([status, name]) => ({
            name: t[name],
            href: within(status),
            isCurrent: filter.status === status,
          })),
          { name: t.all, href: within(everything), isCurrent: filter.status === undefined },
        ]}
      />
      <details className="filter" open={filter.partner !== '' || filter.region !== ''}>
        <summary>{t.filter}</summary>
        <div className="pair">
          <Choice
            key={partners.length}
            label={t.partner}
            options={partners}
            value={filter.partner}
            onChange={(partner) => filter.set('partner', partner)}
          />
          <Choice
            label={t.region}
            options={regions}
            value={filter.region}
            onChange={(region) => filter.set('region', region)}
          />
        </div>
        <Button onPress={filter.clear}>{t.clear}</Button>
      </details>
      <KeptViews address={filter.address} />
      <List
        reading={reading}
        empty={
          <>
            <p>{t.none}</p>
            <p>{t.noneWay}</p>
            <Link href={`/contributions?status=${everything}`}>{t.seeAll}</Link>
          </>
        }
      >
        {(contributions) => (
          <ul className="cards single">
            {contributions.map((contribution) => (
              <li key={contribution.id}>
                <ContributionCard contribution={contribution} />
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};
export default Contributions;

/** Views that this person keeps: a narrowed list gets a name of its own from what narrows it. */
const KeptViews = ({ address }: { readonly address: string }) => {
  const t = useTexts(queueTexts);
  const { language } = useLanguage();
  const partners = usePartners();
  const { views, add, drop } = useKeptViews();
  const isNarrow = /partner=|region=/.test(address);
  if (views.length === 0 && !isNarrow) return null;
  const nameOf = (search: string): string => {
    const params = new URLSearchParams(search);
    const status = params.get('status') ?? '';
    const partner = partners.get(params.get('partner') ?? '');
    const region = regionOf(params.get('region') ?? '');
    return [
      status in statuses ? t[statuses[status as keyof typeof statuses]] : t.all,
      ...[partner, region].flatMap((each) => (each ? [nameIn(each.name, language)] : [])),
    ].join('، ');
  };
  return (
    <div className="kept-views">
      {views.length > 0 && (
        <Chips
          label={t.keptViews}
          chips={views.map((search) => ({
            name: nameOf(search),
            href: `/contributions?${search}`,
            isCurrent: search === address,
          }))}
        />
      )}
      {isNarrow && !views.includes(address) && (
        <Button onPress={() => add(address)}>{t.keepView}</Button>
      )}
      {views.includes(address) && <Button onPress={() => drop(address)}>{t.dropView}</Button>}
    </div>
  );
};
