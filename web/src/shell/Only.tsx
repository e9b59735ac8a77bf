import type { ReactNode } from 'react';
import type { Role } from '../../../shared/contract/entry.ts';
import { useTexts } from '../language/language.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { useSession } from '../session/session.tsx';
import { roleNames, shellTexts } from './texts.ts';
import { Wait } from './Wait.tsx';

/** Shows a role's pages to who has it. A courtesy: what may be read and done, the server decides. */
export const Only = ({ duty, children }: { readonly duty: Role; readonly children: ReactNode }) => {
  const t = useTexts(shellTexts);
  const roles = useTexts(roleNames);
  const { state, person, signIn } = useSession();
  if (state === 'loading') return <Wait />;
  if (state === 'unreachable')
    return (
      <Page title={roles[duty]} lead={t.unreachable}>
        <Button onPress={() => void signIn()}>{t.again}</Button>
      </Page>
    );
  const isTheirs = person?.roles.includes(duty) === true;
  if (isTheirs) return children;
  // A session that ended is known by what the device remembers, which is not all that somebody may do.
  if (state === 'nobody' || state === 'ended')
    return (
      <Page title={roles[duty]} lead={t.needSignIn}>
        <Button look="main" onPress={() => void signIn()}>
          {t.signIn}
        </Button>
      </Page>
    );
  return <Page title={t.notYours} lead={t.notYoursWay} />;
};
