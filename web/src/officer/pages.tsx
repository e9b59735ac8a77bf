import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Missing } from '../shell/Missing.tsx';
import { Places } from '../shell/Places.tsx';
import { Today } from './Today.tsx';
import { officerTexts } from './texts.ts';
import './officer.css';

// The start page is light; forms, calendar and lists to choose from come with the page that needs them.
const Contributions = lazy(() => import('./contributions/Contributions.tsx'));
const Contribution = lazy(() => import('./contributions/Contribution.tsx'));
const Certificates = lazy(() => import('./certificates/Certificates.tsx'));
const Certificate = lazy(() => import('./certificates/Certificate.tsx'));
const Prepare = lazy(() => import('./certificates/Prepare.tsx'));
const Partners = lazy(() => import('./partners/Partners.tsx'));
const Partner = lazy(() => import('./partners/Partner.tsx'));
const NewPartner = lazy(() => import('./partners/NewPartner.tsx'));
const Reports = lazy(() => import('./reports/Reports.tsx'));
const Quarter = lazy(() => import('./reports/Quarter.tsx'));
const Batch = lazy(() => import('./certificates/Batch.tsx'));
const Amend = lazy(() => import('./partners/Amend.tsx'));
const Merge = lazy(() => import('./partners/Merge.tsx'));
const NewLetter = lazy(() => import('./partners/NewLetter.tsx'));
const Letters = lazy(() => import('./letters/Letters.tsx'));
const Letter = lazy(() => import('./letters/Letter.tsx'));
const Records = lazy(() => import('./records/Records.tsx'));

const Officer = () => {
  const t = useTexts(officerTexts);
  return (
    <>
      <Places
        places={[
          { path: '/', name: t.today },
          { path: '/contributions', name: t.contributions },
          { path: '/certificates', name: t.certificates },
          { path: '/partners', name: t.partners },
          { path: '/reports', name: t.reports },
          { path: '/records', name: t.records },
        ]}
      />
      <Switch>
        <Route path="/" component={Today} />
        <Route path="/contributions" component={Contributions} />
        <Route path="/contributions/:id" component={Contribution} />
        <Route path="/certificates" component={Certificates} />
        <Route path="/certificates/new" component={Prepare} />
        <Route path="/certificates/batch" component={Batch} />
        <Route path="/certificates/:id" component={Certificate} />
        <Route path="/partners" component={Partners} />
        <Route path="/partners/new" component={NewPartner} />
        <Route path="/partners/:id" component={Partner} />
        <Route path="/reports" component={Reports} />
        <Route path="/reports/:period" component={Quarter} />
        <Route path="/partners/:id/amend" component={Amend} />
        <Route path="/partners/:id/merge" component={Merge} />
        <Route path="/partners/:id/letter" component={NewLetter} />
        <Route path="/records/*?" component={Records} />
        <Route path="/letters" component={Letters} />
        <Route path="/letters/:situation/:id" component={Letter} />
        <Route component={Missing} />
      </Switch>
    </>
  );
};
export default Officer;
