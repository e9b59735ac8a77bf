import type { ReactNode } from 'react';
import type { Role } from '../../../shared/contract/entry.ts';
import { useTexts } from '../language/language.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { useSession } from '../session/session.tsx';
import { roleNames, shellTexts } from './texts.ts';
import { Wait } from './Wait.tsx';

/** Shows a role's pages to who has it. A courtesy: what may be read and done, the server decides. */
export const Only = ({
  duty,
  children,
}: {
  /** Of several, one is enough. */
  readonly duty: Role | readonly [Role, ...Role[]];
  readonly children: ReactNode;
}) => {
  const t = useTexts(shellTexts);
  const roles = useTexts(roleNames);
  const { state, person, signIn } = useSession();
  if (state === 'loading') return <Wait />;
  const duties = typeof duty === 'string' ? ([duty] as const) : duty;
  const title = roles[duties[0]];
  if (state === 'unreachable')
    return (
      <Page title={title} lead={t.unreachable}>
        <Button onPress={() => void signIn()}>{t.again}</Button>
      </Page>
    );
  if (duties.some((each) => person?.roles.includes(each))) return children;
  // A session that ended is known by what the device remembers, which is not all that somebody may do.
  if (state === 'nobody' || state === 'ended')
    return (
      <Page title={title} lead={t.needSignIn}>
        <Button look="main" onPress={() => void signIn()}>
          {t.signIn}
        </Button>
      </Page>
    );
  return <Page title={t.notYours} lead={t.notYoursWay} />;
};
