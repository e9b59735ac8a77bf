import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTexts } from '../language/language.tsx';
import { ProblemError } from './ledger.tsx';
import { Trouble } from './Trouble.tsx';

const fa = {
  conflict:
    'همکار دیگری در این میان همین پرونده را تغییر داده است. وضعیت تازه از نو خوانده شد و آنچه نوشته‌اید سر جایش است؛ آن را ببینید و اگر هنوز درست است دوباره بفرستید.',
  same: 'تفکیک وظایف: این گام را باید همکار دیگری انجام دهد. نشانی همین صفحه را برای او بفرستید.',
};
const en: Record<keyof typeof fa, string> = {
  conflict:
    'A colleague changed this in the meantime. Its present state was read again and what you wrote is still here; look at it, and send it again if it is still right.',
  same: 'Segregation of duties: a colleague has to do this step. Send them the address of this page.',
};

/**
 * Why something could not be recorded. A conflict reads the thing again: the page shows what is true now, the
 * form keeps what was typed, and the next try goes out with the version that is now known.
 */
export const WriteTrouble = ({ error }: { readonly error: unknown }) => {
  const t = useTexts({ fa, en });
  const cache = useQueryClient();
  const code = error instanceof ProblemError ? error.problem.code : undefined;
  const isStale = code === 'version-conflict' || code === 'status-wrong';
  useEffect(() => {
    if (isStale) void cache.invalidateQueries();
  }, [isStale, cache]);
  if (code === 'version-conflict' || code === 'same-person')
    return (
      <div className="trouble" role="alert">
        <p>{code === 'same-person' ? t.same : t.conflict}</p>
      </div>
    );
  return <Trouble error={error} />;
};
