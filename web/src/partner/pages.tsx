import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Missing } from '../shell/Missing.tsx';
import { Places } from '../shell/Places.tsx';
import { Start } from './start/Start.tsx';
import { partnerTexts } from './texts.ts';
import './partner.css';

// Only the start page comes at once: forms bring the calendar and the lists to choose from.
const Contributions = lazy(() => import('./Contributions.tsx'));
const NewContribution = lazy(() => import('./NewContribution.tsx'));
const Contribution = lazy(() => import('./Contribution.tsx'));
const Promises = lazy(() => import('./promises/PromisesPage.tsx'));
const Certificates = lazy(() => import('./Certificates.tsx'));
const Import = lazy(() => import('./Import.tsx'));

const Partner = () => {
  const t = useTexts(partnerTexts);
  return (
    <>
      <Places
        places={[
          { path: '/', name: t.start },
          { path: '/contributions', name: t.contributions },
          { path: '/promises', name: t.promises },
          { path: '/certificates', name: t.certificates },
        ]}
      />
      <Switch>
        <Route path="/" component={Start} />
        <Route path="/new" component={NewContribution} />
        <Route path="/import" component={Import} />
        <Route path="/contributions" component={Contributions} />
        <Route path="/contributions/:id" component={Contribution} />
        <Route path="/promises" component={Promises} />
        <Route path="/certificates" component={Certificates} />
        <Route component={Missing} />
      </Switch>
    </>
  );
};
export default Partner;
