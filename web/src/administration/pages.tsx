import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Missing } from '../shell/Missing.tsx';
import { Places } from '../shell/Places.tsx';
import { Readiness } from './Readiness.tsx';
import { administrationTexts } from './texts.ts';

// The start page is light; forms, calendar and lists to choose from come with the page that needs them.
const Office = lazy(() => import('./OfficeForm.tsx'));
const People = lazy(() => import('./People.tsx'));
const Person = lazy(() => import('./Person.tsx'));
const Appoint = lazy(() => import('./Appoint.tsx'));

const Administration = () => {
  const t = useTexts(administrationTexts);
  return (
    <>
      <Places
        places={[
          { path: '/', name: t.start },
          { path: '/office', name: t.office },
          { path: '/people', name: t.people },
        ]}
      />
      <Switch>
        <Route path="/" component={Readiness} />
        <Route path="/office" component={Office} />
        <Route path="/people" component={People} />
        <Route path="/people/new" component={Appoint} />
        <Route path="/people/:id" component={Person} />
        <Route component={Missing} />
      </Switch>
    </>
  );
};
export default Administration;
