import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { type Texts, useTexts } from '../language/language.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';

const texts: Texts<
  'title' | 'lead' | 'again' | 'home' | 'missing' | 'missingLead' | 'detail' | 'reload'
> = {
  fa: {
    title: 'این صفحه باز نشد',
    lead: 'چیزی از دست نرفته است: آنچه نوشته‌اید و آنچه هنوز نفرستاده‌اید روی همین دستگاه مانده است.',
    again: 'تلاش دوباره',
    reload: 'بارگذاری از نو',
    home: 'رفتن به صفحهٔ نخست',
    missing: 'این صفحه هنوز روی این دستگاه نیست',
    missingLead:
      'بخشی از صفحه دریافت نشد: یا اینترنت قطع است یا نسخهٔ تازه‌ای از سامانه آمده است. آنچه نوشته‌اید نگه داشته شده است.',
    detail: 'برای پشتیبان سامانه',
  },
  en: {
    title: 'This page could not be opened',
    lead: 'Nothing is lost: what you wrote and what you have not sent yet stays on this device.',
    again: 'Try again',
    reload: 'Load it anew',
    home: 'Go to the start page',
    missing: 'This page is not on this device yet',
    missingLead:
      'A part of the page did not arrive: either there is no connection, or the portal has a new version. What you wrote is kept.',
    detail: 'For whoever supports the system',
  },
};

interface Props {
  readonly children: ReactNode;
  /** Another address is another page: it gets its own chance. */
  readonly at: string;
}
interface State {
  readonly error?: unknown;
  readonly at?: string;
}

/** Catches what a page throws. React takes nothing but a class for this. */
class Boundary extends Component<Props, State> {
  override state: State = {};
  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }
  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    if (state.at === at) return null;
    return { at, error: undefined };
  }
  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <Broken error={error} again={() => this.setState({ error: undefined })} />;
  }
}

export const Unbroken = ({ children }: { readonly children: ReactNode }) => {
  const [at] = useLocation();
  return <Boundary at={at}>{children}</Boundary>;
};

/** A piece of script that could not be fetched; browsers word it differently, all name the module. */
const isMissing = (error: unknown): boolean =>
  error instanceof TypeError && /module|import/i.test(error.message);

const Broken = ({ error, again }: { readonly error: unknown; readonly again: () => void }) => {
  const t = useTexts(texts);
  const missing = isMissing(error);
  return (
    <Page title={missing ? t.missing : t.title} lead={missing ? t.missingLead : t.lead}>
      <div className="form-end" role="alert">
        {/* What was not fetched stays unfetched until the page is loaded anew. */}
        <Button look="main" onPress={missing ? () => location.reload() : again}>
          {missing ? t.reload : t.again}
        </Button>
        <a className="button" href="/">
          {t.home}
        </a>
      </div>
      <details>
        <summary>{t.detail}</summary>
        <code dir="ltr">{String(error)}</code>
      </details>
    </Page>
  );
};
