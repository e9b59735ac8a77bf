import { Route, Switch } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Missing } from '../shell/Missing.tsx';
import { Places } from '../shell/Places.tsx';
import { Contribution } from './Contribution.tsx';
import { Contributions } from './Contributions.tsx';
import { Findings } from './Findings.tsx';
import { NewFinding } from './NewFinding.tsx';
import { Reports } from './Reports.tsx';
import { TechnicalDrawer } from './TechnicalDrawer.tsx';
import { auditorTexts } from './texts.ts';

const Auditor = () => {
  const t = useTexts(auditorTexts);
  return (
    <>
      <Places
        places={[
          { path: '/', name: t.reports },
          { path: '/contributions', name: t.contributions },
          { path: '/findings', name: t.findings },
        ]}
      />
      <Switch>
        <Route path="/" component={Reports} />
        <Route path="/contributions" component={Contributions} />
        <Route path="/contributions/:id" component={Contribution} />
        <Route path="/findings" component={Findings} />
        <Route path="/findings/new" component={NewFinding} />
        <Route component={Missing} />
      </Switch>
      <TechnicalDrawer />
    </>
  );
};
export default Auditor;
