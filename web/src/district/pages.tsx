import { Route, Switch } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Missing } from '../shell/Missing.tsx';
import { Places } from '../shell/Places.tsx';
import { Allocations } from './Allocations.tsx';
import { DeliverAllocation } from './DeliverAllocation.tsx';
import { DeliverGift } from './DeliverGift.tsx';
import { Gifts } from './Gifts.tsx';
import { Need } from './Need.tsx';
import { Needs } from './Needs.tsx';
import { NewNeed } from './NewNeed.tsx';
import { OutboxProvider } from './outbox/Outbox.tsx';
import { useKeptReadings } from './outbox/useKeptReadings.ts';
import { districtTexts } from './texts.ts';
import { Unsent } from './Unsent.tsx';

/** All of it in one piece: whoever is on the way without a line can't fetch the form that is missing. */
const District = () => {
  const t = useTexts(districtTexts);
  useKeptReadings();
  return (
    <OutboxProvider>
      <Places
        places={[
          { path: '/', name: t.needs },
          { path: '/allocations', name: t.allocations },
          { path: '/gifts', name: t.gifts },
        ]}
      />
      <Unsent />
      <Switch>
        <Route path="/" component={Needs} />
        <Route path="/needs/new" component={NewNeed} />
        <Route path="/needs/:id" component={Need} />
        <Route path="/allocations" component={Allocations} />
        <Route path="/allocations/:id" component={DeliverAllocation} />
        <Route path="/gifts" component={Gifts} />
        <Route path="/gifts/:id" component={DeliverGift} />
        <Route component={Missing} />
      </Switch>
    </OutboxProvider>
  );
};
export default District;
