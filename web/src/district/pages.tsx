import { lazy, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Unbroken } from '../shell/Broken.tsx';
import { Missing } from '../shell/Missing.tsx';
import { Places } from '../shell/Places.tsx';
import { keepDistrict } from '../shell/worker.ts';
import { Allocations } from './Allocations.tsx';
import { Gifts } from './Gifts.tsx';
import { Needs } from './Needs.tsx';
import { useKeptReadings } from './outbox/useKeptReadings.ts';
import { Sites } from './sites/Sites.tsx';
import { districtTexts } from './texts.ts';
import { Unsent } from './Unsent.tsx';

// Forms come with the page that needs them. The service worker fetches them all beforehand: whoever is on the way
// without a line can't.
const Allocation = lazy(() => import('./Allocation.tsx'));
const AmendUnsent = lazy(() => import('./AmendUnsent.tsx'));
const DeliverAllocation = lazy(() => import('./DeliverAllocation.tsx'));
const DeliverGift = lazy(() => import('./DeliverGift.tsx'));
const Handovers = lazy(() => import('./handovers/Handovers.tsx'));
const ImportNeeds = lazy(() => import('./ImportNeeds.tsx'));
const Need = lazy(() => import('./Need.tsx'));
const NewHandover = lazy(() => import('./handovers/NewHandover.tsx'));
const NewNeed = lazy(() => import('./NewNeed.tsx'));
const NewSite = lazy(() => import('./sites/NewSite.tsx'));
const Site = lazy(() => import('./sites/Site.tsx'));

const District = () => {
  const t = useTexts(districtTexts);
  useKeptReadings();
  useEffect(keepDistrict, []);
  return (
    <>
      <Places
        places={[
          { path: '/', name: t.needs },
          { path: '/allocations', name: t.allocations },
          { path: '/gifts', name: t.gifts },
          { path: '/handovers', name: t.handovers },
          { path: '/sites', name: t.sites },
        ]}
      />
      <Unbroken>
        <Switch>
          <Route path="/" component={Needs} />
          <Route path="/needs/new" component={NewNeed} />
          <Route path="/needs/import" component={ImportNeeds} />
          <Route path="/needs/:id" component={Need} />
          <Route path="/allocations" component={Allocations} />
          <Route path="/allocations/:id" component={DeliverAllocation} />
          <Route path="/allocations/:id/about" component={Allocation} />
          <Route path="/sites" component={Sites} />
          <Route path="/sites/new" component={NewSite} />
          <Route path="/sites/:id" component={Site} />
          <Route path="/gifts" component={Gifts} />
          <Route path="/gifts/:id/handover" component={NewHandover} />
          <Route path="/handovers" component={Handovers} />
          <Route path="/gifts/:id" component={DeliverGift} />
          <Route path="/unsent" component={Unsent} />
          <Route path="/unsent/:key" component={AmendUnsent} />
          <Route component={Missing} />
        </Switch>
      </Unbroken>
    </>
  );
};
export default District;
