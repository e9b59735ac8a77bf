import { Route, Switch } from 'wouter';
import { Missing } from '../shell/Missing.tsx';
import { Campaign } from './Campaign.tsx';
import { Check } from './Check.tsx';
import { Start } from './Start.tsx';

/** What everybody may see without signing in. */
const Public = () => (
  <Switch>
    <Route path="/" component={Start} />
    <Route path="/callback" component={Start} />
    <Route path="/check/:serial?" component={Check} />
    <Route path="/campaigns/:id" component={Campaign} />
    <Route component={Missing} />
  </Switch>
);
export default Public;
