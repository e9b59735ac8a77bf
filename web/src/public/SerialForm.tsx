import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { asciiDigits } from '../../../shared/contract/spelling.ts';
import { useTexts } from '../language/language.tsx';
import { checkTexts } from './checkTexts.ts';

/** Asks for the serial that is printed on a certificate, as people type it on any keyboard. */
export const SerialForm = ({
  first = '',
  onAsk,
}: {
  readonly first?: string;
  readonly onAsk?: () => void;
}) => {
  const t = useTexts(checkTexts);
  const [serial, setSerial] = useState(first);
  const [, go] = useLocation();
  const ask = (event: FormEvent) => {
    event.preventDefault();
    onAsk?.();
    go(`/check/?serial=${encodeURIComponent(asciiDigits(serial).trim())}`);
  };
  return (
    <form onSubmit={ask} className="serial-form">
      <label htmlFor="serial">{t.serial}</label>
      <div className="field">
        <input
          id="serial"
          name="serial"
          dir="ltr"
          aria-describedby="serial-help"
          required
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="CSR-1405-000127-K"
          value={serial}
          onChange={({ target }) => setSerial(target.value)}
        />
        <button type="submit" className="button main">
          {t.check}
        </button>
      </div>
      <span className="help" id="serial-help">
        {t.serialHelp}
      </span>
    </form>
  );
};
