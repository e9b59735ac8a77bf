import { asciiDigits } from '../../../shared/contract/spelling.ts';
import { figure } from '../../../shared/domain/format.ts';
import { useLanguage } from '../language/language.tsx';
import { TextEntry } from './TextEntry.tsx';

const shape = /^(0|[1-9]\d*)(\.\d*)?$/;

/** What was typed, as a decimal string: any digits, with or without group signs. */
const plain = (typed: string): string =>
  asciiDigits(typed)
    .replace(/[,\s\u00a0\u2066\u2069]/g, '')
    .replace(/^0+(?=\d)/, '');

/**
 * An amount or quantity of any size. It is shown grouped in the digits of the language and kept as the
 * contract's decimal string; it never passes through a float.
 */
export const NumberEntry = ({
  value,
  onChange,
  ...props
}: Omit<Parameters<typeof TextEntry>[0], 'code' | 'lines'>) => {
  const { language } = useLanguage();
  return (
    <TextEntry
      {...props}
      inputMode="decimal"
      code
      value={shape.test(value) && !value.endsWith('.') ? figure(value, language) : value}
      onChange={(typed) => {
        const next = plain(typed);
        if (next === '' || shape.test(next)) onChange(next);
      }}
    />
  );
};
