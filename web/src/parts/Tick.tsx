import type { ReactNode } from 'react';

/** Yes or no. */
export const Tick = ({
  children,
  value,
  onChange,
  isDisabled = false,
}: {
  readonly children: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean;
}) => (
  <label className="tick">
    <input
      type="checkbox"
      checked={value}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.checked)}
    />{' '}
    <span>{children}</span>
  </label>
);
