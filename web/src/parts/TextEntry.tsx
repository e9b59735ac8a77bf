import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';

interface Entry extends Omit<TextFieldProps, 'value' | 'onChange' | 'inputMode'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** Numbers, codes and addresses read from left to right in both languages. */
  readonly code?: boolean;
  readonly lines?: number;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  /** The unit or currency, behind the number. */
  readonly unit?: string | undefined;
  readonly placeholder?: string;
}

export const TextEntry = ({
  label,
  help,
  error,
  code = false,
  lines,
  inputMode,
  unit,
  placeholder,
  ...props
}: Entry) => (
  <TextField {...props} isInvalid={error !== undefined} className="entry">
    <Label>{label}</Label>
    {lines === undefined ? (
      <div className="with-unit">
        <Input
          {...(inputMode !== undefined && { inputMode })}
          {...(placeholder !== undefined && { placeholder })}
          {...(code && { dir: 'ltr' })}
        />
        {unit !== undefined && <span className="unit">{unit}</span>}
      </div>
    ) : (
      <TextArea rows={lines} {...(placeholder !== undefined && { placeholder })} />
    )}
    {help !== undefined && (
      <Text slot="description" className="help">
        {help}
      </Text>
    )}
    <FieldError className="wrong">{error}</FieldError>
  </TextField>
);
