import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Missing } from '../shell/Missing.tsx';
import { Places } from '../shell/Places.tsx';
import { Readiness } from './Readiness.tsx';
import './administration.css';
import { administrationTexts } from './texts.ts';

// The start page is light; forms, calendar and lists to choose from come with the page that needs them.
const Office = lazy(() => import('./OfficeForm.tsx'));
const People = lazy(() => import('./People.tsx'));
const Person = lazy(() => import('./Person.tsx'));
const Appoint = lazy(() => import('./Appoint.tsx'));
const FirstRun = lazy(() => import('./FirstRun.tsx'));
const Persons = lazy(() => import('./Persons.tsx'));
const PersonalData = lazy(() => import('./PersonalData.tsx'));

const Administration = () => {
  const t = useTexts(administrationTexts);
  return (
    <>
      <Places
        places={[
          { path: '/', name: t.start },
          { path: '/office', name: t.office },
          { path: '/people', name: t.people },
          { path: '/persons', name: t.persons },
        ]}
      />
      <Switch>
        <Route path="/" component={Readiness} />
        <Route path="/first" component={FirstRun} />
        <Route path="/office" component={Office} />
        <Route path="/people" component={People} />
        <Route path="/people/new" component={Appoint} />
        <Route path="/people/:id" component={Person} />
        <Route path="/persons" component={Persons} />
        <Route path="/persons/:id" component={PersonalData} />
        <Route component={Missing} />
      </Switch>
    </>
  );
};
export default Administration;
