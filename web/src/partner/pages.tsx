import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { jalali } from '../../../shared/domain/period.ts';
import { useTexts } from '../language/language.tsx';
import { Missing } from '../shell/Missing.tsx';
import { Places } from '../shell/Places.tsx';
import { Start } from './start/Start.tsx';
import { partnerTexts } from './texts.ts';
import './partner.css';

// Only the start page comes at once: forms bring the calendar and the lists to choose from.
const Contributions = lazy(() => import('./Contributions.tsx'));
const NewContribution = lazy(() => import('./NewContribution.tsx'));
const Contribution = lazy(() => import('./contribution/Contribution.tsx'));
const Correct = lazy(() => import('./contribution/Correct.tsx'));
const Promises = lazy(() => import('./promises/PromisesPage.tsx'));
const Certificates = lazy(() => import('./certificates/Certificates.tsx'));
const Certificate = lazy(() => import('./certificates/CertificatePage.tsx'));
const Year = lazy(() => import('./year/Year.tsx'));
const Handovers = lazy(() => import('./handovers/Handovers.tsx'));
const People = lazy(() => import('./people/People.tsx'));
const Import = lazy(() => import('./Import.tsx'));

const thisYear = () => String(jalali(new Date()).year);

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
          { path: `/year/${thisYear()}`, name: t.year },
          { path: '/people', name: t.people },
        ]}
      />
      <Switch>
        <Route path="/" component={Start} />
        <Route path="/new" component={NewContribution} />
        <Route path="/import" component={Import} />
        <Route path="/contributions" component={Contributions} />
        <Route path="/contributions/:id" component={Contribution} />
        <Route path="/contributions/:id/correct" component={Correct} />
        <Route path="/promises" component={Promises} />
        <Route path="/certificates" component={Certificates} />
        <Route path="/certificates/:id" component={Certificate} />
        <Route path="/year/:year" component={Year} />
        <Route path="/handovers" component={Handovers} />
        <Route path="/people" component={People} />
        <Route component={Missing} />
      </Switch>
    </>
  );
};
export default Partner;
