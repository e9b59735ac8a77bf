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

const Officer = () => {
  const t = useTexts(officerTexts);
  return (
    <>
      <Places
        places={[
          { path: '/', name: t.today },
          { path: '/contributions', name: t.contributions },
        ]}
      />
      <Switch>
        <Route path="/" component={Today} />
        <Route path="/contributions" component={Contributions} />
        <Route path="/contributions/:id" component={Contribution} />
        <Route component={Missing} />
      </Switch>
    </>
  );
};
export default Officer;
