import { useId } from 'react';
import type { Option } from './Choice.tsx';

/** One of a few: the browser's own list, which every device and screen reader knows. */
export const Pick = ({
  label,
  options,
  value,
  onChange,
  help,
  error,
  empty,
  isRequired = false,
}: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** What the choice of nothing is called; without it something is always chosen. */
  readonly empty?: string;
  readonly isRequired?: boolean;
}) => {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="entry" {...(error !== undefined && { 'data-invalid': true })}>
      <label htmlFor={id}>
        {label}
        {isRequired && ' *'}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error !== undefined}
        {...(described !== '' && { 'aria-describedby': described })}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      {help !== undefined && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {error !== undefined && (
        <span className="wrong" id={`${id}-wrong`}>
          {error}
        </span>
      )}
    </div>
  );
};
