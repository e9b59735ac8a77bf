import { type ReactNode, useEffect, useRef } from 'react';

/** Whoever opens the portal begins at its top, as on every page of the web. */
let isFirst = true;

/** A page: its title is also the window's, and takes the focus when one comes from another page. */
export const Page = ({
  title,
  lead,
  actions,
  children,
}: {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, [title]);
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
    </>
  );
};
