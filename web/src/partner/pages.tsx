import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Missing } from '../shell/Missing.tsx';
import { Places } from '../shell/Places.tsx';
import { Certificates } from './Certificates.tsx';
import { Contribution } from './Contribution.tsx';
import { Contributions } from './Contributions.tsx';
import { Memoranda } from './Memoranda.tsx';
import { partnerTexts } from './texts.ts';

// The form brings the calendar and the lists to choose from: it is fetched when somebody wants to write.
const NewContribution = lazy(() => import('./NewContribution.tsx'));

const Partner = () => {
  const t = useTexts(partnerTexts);
  return (
    <>
      <Places
        places={[
          { path: '/', name: t.contributions },
          { path: '/certificates', name: t.certificates },
          { path: '/memoranda', name: t.memoranda },
        ]}
      />
      <Switch>
        <Route path="/" component={Contributions} />
        <Route path="/new" component={NewContribution} />
        <Route path="/contributions/:id" component={Contribution} />
        <Route path="/certificates" component={Certificates} />
        <Route path="/memoranda" component={Memoranda} />
        <Route component={Missing} />
      </Switch>
    </>
  );
};
export default Partner;
