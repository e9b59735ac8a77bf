import { Label, Radio, RadioGroup } from 'react-aria-components';

/** One of a few, all in sight. */
export const OneOf = <T extends string>({
  label,
  options,
  value,
  onChange,
  isRow = false,
}: {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly value: T;
  readonly onChange: (id: T) => void;
  /** Side by side, as above a list that it filters. */
  readonly isRow?: boolean;
}) => (
  <RadioGroup
    className={isRow ? 'one-of row' : 'one-of'}
    value={value}
    onChange={(chosen) => {
      const option = options.find(({ id }) => id === chosen);
      if (option !== undefined) onChange(option.id);
    }}
  >
    <Label>{label}</Label>
    <div className="options">
      {options.map(({ id, name }) => (
        <Radio key={id} value={id} className="option">
          {name}
        </Radio>
      ))}
    </div>
  </RadioGroup>
);
