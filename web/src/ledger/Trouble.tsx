import { type Texts, useLanguage, useTexts } from '../language/language.tsx';
import { ProblemError } from './ledger.tsx';

const texts: Texts<'unreachable' | 'again'> = {
  fa: {
    unreachable: 'سامانه در دسترس نیست. اتصال اینترنت را بررسی کنید؛ چیزی از دست نرفته است.',
    again: 'تلاش دوباره',
  },
  en: {
    unreachable: 'The service can’t be reached. Check your connection; nothing is lost.',
    again: 'Try again',
  },
};

/** What went wrong, in words: the problem's own text, or that the service is out of reach. */
export const Trouble = ({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: () => unknown;
}) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  if (error == null) return null;
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <div className="trouble" role="alert" lang={language}>
      <p>{problem?.title || t.unreachable}</p>
      {problem?.detail !== undefined && <p>{problem.detail}</p>}
      {retry !== undefined && (
        <button type="button" className="button quiet" onClick={() => retry()}>
          {t.again}
        </button>
      )}
    </div>
  );
};
