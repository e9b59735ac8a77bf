import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Missing } from '../shell/Missing.tsx';
import { Places } from '../shell/Places.tsx';
import { Findings } from './Findings.tsx';
import { LogWatch } from './LogWatch.tsx';
import { Reports } from './Reports.tsx';
import { auditorTexts } from './texts.ts';

// The start page waits for none of these.
const Contribution = lazy(() =>
  import('./Contribution.tsx').then((page) => ({ default: page.Contribution })),
);
const Contributions = lazy(() =>
  import('./Contributions.tsx').then((page) => ({ default: page.Contributions })),
);
const Entry = lazy(() => import('./Entry.tsx').then((page) => ({ default: page.Entry })));
const Figures = lazy(() => import('./Figures.tsx').then((page) => ({ default: page.Figures })));
const Figure = lazy(() => import('./Figure.tsx').then((page) => ({ default: page.Figure })));
const Compare = lazy(() => import('./Compare.tsx').then((page) => ({ default: page.Compare })));
const Sample = lazy(() => import('./Sample.tsx').then((page) => ({ default: page.Sample })));
const Exports = lazy(() => import('./Exports.tsx').then((page) => ({ default: page.Exports })));
const Drawer = lazy(() => import('./Drawer.tsx').then((page) => ({ default: page.Drawer })));
const NewFinding = lazy(() =>
  import('./NewFinding.tsx').then((page) => ({ default: page.NewFinding })),
);

const Auditor = () => {
  const t = useTexts(auditorTexts);
  return (
    <>
      <Places
        places={[
          { path: '/', name: t.reports },
          { path: '/contributions', name: t.contributions },
          { path: '/sample', name: t.sampling },
          { path: '/findings', name: t.findings },
          { path: '/exports', name: t.exports },
          { path: '/drawer', name: t.drawer },
        ]}
      />
      <LogWatch />
      <Switch>
        <Route path="/" component={Reports} />
        <Route path="/reports/:period/:version/figures" component={Figures} />
        <Route path="/reports/:period/:version/figure" component={Figure} />
        <Route path="/reports/:period/differences" component={Compare} />
        <Route path="/contributions" component={Contributions} />
        <Route path="/contributions/:id" component={Contribution} />
        <Route path="/entries/:id" component={Entry} />
        <Route path="/sample" component={Sample} />
        <Route path="/findings" component={Findings} />
        <Route path="/findings/new" component={NewFinding} />
        <Route path="/exports" component={Exports} />
        <Route path="/drawer" component={Drawer} />
        <Route component={Missing} />
      </Switch>
    </>
  );
};
export default Auditor;
