import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { type Texts, useTexts } from '../language/language.tsx';

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | undefined;
}

const texts: Texts<'open' | 'nothing'> = {
  fa: { open: 'نمایش فهرست', nothing: 'موردی یافت نشد' },
  en: { open: 'Show the list', nothing: 'Nothing found' },
};

/** One of a list, found by typing a part of its name or by choosing. */
export const Choice = ({
  label,
  options,
  value,
  onChange,
  help,
  error,
  isRequired,
}: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}) => {
  const t = useTexts(texts);
  return (
    <ComboBox
      className="entry"
      defaultItems={options}
      selectedKey={value === '' ? null : value}
      onSelectionChange={(key) => onChange(key === null ? '' : String(key))}
      isInvalid={error !== undefined}
      menuTrigger="focus"
      {...(isRequired && { isRequired })}
    >
      <Label>{label}</Label>
      <div className="with-button">
        <Input />
        <Button aria-label={t.open}>▾</Button>
      </div>
      {help !== undefined && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <FieldError className="wrong">{error}</FieldError>
      <Popover className="popover">
        <ListBox<Option> className="options" renderEmptyState={() => t.nothing}>
          {({ id, name, detail }) => (
            <ListBoxItem id={id} textValue={name} className="option">
              <span>{name}</span>
              {detail !== undefined && <small>{detail}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
