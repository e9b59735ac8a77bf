import { lazy, Suspense } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Route, Switch, useLocation } from 'wouter';
import { LanguageProvider } from '../language/language.tsx';
import { LedgerProvider } from '../ledger/ledger.tsx';
import { SessionProvider } from '../session/session.tsx';
import { Unbroken } from './Broken.tsx';
import { Frame } from './Frame.tsx';
import { Missing } from './Missing.tsx';
import { Only } from './Only.tsx';
import { Wait } from './Wait.tsx';

// A role's pages are fetched when they are first opened: nobody loads what isn't theirs.
const Public = lazy(() => import('../public/pages.tsx'));
const Partner = lazy(() => import('../partner/pages.tsx'));
const Officer = lazy(() => import('../officer/pages.tsx'));
const District = lazy(() => import('../district/pages.tsx'));
const Auditor = lazy(() => import('../auditor/pages.tsx'));
const Administration = lazy(() => import('../administration/pages.tsx'));
const Record = lazy(() => import('../district/paper/Record.tsx'));
const Slips = lazy(() => import('../district/paper/Slips.tsx'));
const Help = lazy(() => import('../help/Help.tsx'));
const Glossary = lazy(() => import('../help/Glossary.tsx'));

export const Portal = () => (
  <LanguageProvider>
    <SessionProvider>
      <LedgerProvider>
        <Places />
      </LedgerProvider>
    </SessionProvider>
  </LanguageProvider>
);

const Places = () => {
  const [, go] = useLocation();
  return (
    <RouterProvider navigate={go}>
      <Frame>
        <Unbroken>
          <Suspense fallback={<Wait />}>
            <Switch>
              <Route path="/partner" nest>
                <Only duty="partner">
                  <Partner />
                </Only>
              </Route>
              <Route path="/officer" nest>
                <Only duty="officer">
                  <Officer />
                </Only>
              </Route>
              <Route path="/district" nest>
                <Only duty="district">
                  <District />
                </Only>
              </Route>
              <Route path="/auditor" nest>
                <Only duty="auditor">
                  <Auditor />
                </Only>
              </Route>
              <Route path="/administration" nest>
                <Only duty="office-admin">
                  <Administration />
                </Only>
              </Route>
              <Route path="/paper/record/:id">
                <Only duty={['district', 'officer']}>
                  <Record />
                </Only>
              </Route>
              <Route path="/paper/slips/:id">
                <Only duty="officer">
                  <Slips />
                </Only>
              </Route>
              <Route path="/help/:part?" component={Help} />
              <Route path="/glossary/:term?" component={Glossary} />
              {/* On the way back from signing in nobody's pages are loaded but the wanted ones. */}
              <Route path="/callback">
                <Wait />
              </Route>
              <Route path="/*?">
                <Public />
              </Route>
              <Route>
                <Missing />
              </Route>
            </Switch>
          </Suspense>
        </Unbroken>
      </Frame>
    </RouterProvider>
  );
};
