import { type ComponentType, lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useTexts } from '../../language/language.tsx';
import { Chips } from '../../parts/Chips.tsx';
import { Missing } from '../../shell/Missing.tsx';
import { Index } from './Index.tsx';
import { recordTexts } from './recordTexts.ts';
import { registerTexts } from './register/texts.ts';
import { groups, hrefOf, type RegisterName } from './registers.ts';
import './records.css';

/** A register's pages are fetched when it is opened. */
const pages: Readonly<Record<RegisterName, ComponentType>> = {
  memoranda: lazy(() => import('./promises/Memoranda.tsx')),
  obligations: lazy(() => import('./promises/Obligations.tsx')),
  campaigns: lazy(() => import('./promises/Campaigns.tsx')),
  needs: lazy(() => import('./field/Needs.tsx')),
  allocations: lazy(() => import('./field/Allocations.tsx')),
  handovers: lazy(() => import('./field/Handovers.tsx')),
  vouchers: lazy(() => import('./field/Vouchers.tsx')),
  sites: lazy(() => import('./field/Sites.tsx')),
  volunteers: lazy(() => import('./results/Volunteers.tsx')),
  cohorts: lazy(() => import('./results/Cohorts.tsx')),
  schemes: lazy(() => import('./results/Schemes.tsx')),
  support: lazy(() => import('./results/Support.tsx')),
  items: lazy(() => import('./catalogue/Items.tsx')),
  prices: lazy(() => import('./catalogue/Prices.tsx')),
  factors: lazy(() => import('./catalogue/Factors.tsx')),
  programmes: lazy(() => import('./catalogue/Programmes.tsx')),
  savings: lazy(() => import('./energy/Savings.tsx')),
  meters: lazy(() => import('./energy/Meters.tsx')),
  heaters: lazy(() => import('./energy/Heaters.tsx')),
  sales: lazy(() => import('./energy/Sales.tsx')),
  targets: lazy(() => import('./planning/Targets.tsx')),
  resolutions: lazy(() => import('./planning/Resolutions.tsx')),
  findings: lazy(() => import('./planning/Findings.tsx')),
};

const Imports = lazy(() => import('./Imports.tsx'));

/** The office's registers: all of them by group, and each with its pages. */
const Records = () => (
  <Switch>
    <Route path="/records" component={Index} />
    <Route path="/records/imports/:kind?" component={Imports} />
    {groups.flatMap(({ registers }) =>
      registers.map((register) => {
        const Register = pages[register];
        return (
          <Route key={register} path={`/records/${register}/*?`}>
            <Neighbours of={register} registers={registers} />
            <Register />
          </Route>
        );
      }),
    )}
    <Route component={Missing} />
  </Switch>
);
export default Records;

/** The registers of the same group, and the way to all others. */
const Neighbours = ({
  of,
  registers,
}: {
  readonly of: RegisterName;
  readonly registers: readonly RegisterName[];
}) => {
  const t = useTexts(recordTexts);
  const { everyRegister } = useTexts(registerTexts);
  return (
    <Chips
      label={t.title}
      chips={[
        { name: `↑ ${everyRegister}`, href: '/records', isCurrent: false },
        ...registers.map((register) => ({
          name: t[register],
          href: hrefOf(register),
          isCurrent: register === of,
        })),
      ]}
    />
  );
};
