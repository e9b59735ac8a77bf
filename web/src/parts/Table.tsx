import type { ReactNode } from 'react';

/** A table that scrolls within its own frame on a narrow screen, by keyboard too. */
export const Table = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <section className="table-frame" tabIndex={0} aria-label={label}>
    <table>{children}</table>
  </section>
);
