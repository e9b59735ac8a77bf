import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Missing } from '../shell/Missing.tsx';
import { Places } from '../shell/Places.tsx';
import { Check } from './Check.tsx';
import { publicTexts } from './publicTexts.ts';
import { Reports } from './Reports.tsx';
import { Start } from './Start.tsx';

// Whoever checks a certificate over a slow line waits for none of these.
const Campaign = lazy(() => import('./Campaign.tsx').then((page) => ({ default: page.Campaign })));
const Campaigns = lazy(() =>
  import('./Campaigns.tsx').then((page) => ({ default: page.Campaigns })),
);
const Report = lazy(() => import('./Report.tsx').then((page) => ({ default: page.Report })));
const OpenData = lazy(() => import('./OpenData.tsx').then((page) => ({ default: page.OpenData })));

/** What everybody may see without signing in. */
const Public = () => {
  const t = useTexts(publicTexts);
  return (
    <>
      <Places
        places={[
          { path: '/', name: t.start },
          { path: '/check', name: t.check },
          { path: '/reports', name: t.reports },
          { path: '/campaigns', name: t.campaigns },
          { path: '/data', name: t.data },
        ]}
      />
      <Switch>
        <Route path="/" component={Start} />
        <Route path="/check/:serial?" component={Check} />
        <Route path="/reports" component={Reports} />
        <Route path="/reports/:period/:version" component={Report} />
        <Route path="/campaigns" component={Campaigns} />
        <Route path="/campaigns/:id" component={Campaign} />
        <Route path="/data" component={OpenData} />
        <Route component={Missing} />
      </Switch>
    </>
  );
};
export default Public;
