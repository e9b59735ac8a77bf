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
  if (state === 'unreachable') return <Page title={roles[duty]} lead={t.unreachable} />;
  if (state === 'nobody')
    return (
      <Page title={roles[duty]} lead={t.needSignIn}>
        <Button look="main" onPress={() => void signIn()}>
          {t.signIn}
        </Button>
      </Page>
    );
  if (person?.roles.includes(duty) !== true)
    return <Page title={t.notYours} lead={t.notYoursWay} />;
  return children;
};
