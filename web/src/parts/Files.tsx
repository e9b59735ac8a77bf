import { FileTrigger } from 'react-aria-components';
import type { Evidence } from '../../../shared/contract/measures.ts';
import { type Texts, useTexts } from '../language/language.tsx';
import { useUpload } from '../ledger/useUpload.ts';
import { Badge, type Tone } from './Badge.tsx';
import { Button } from './Button.tsx';

const texts: Texts<
  'choose' | 'remove' | 'again' | 'sending' | 'sent' | 'failed' | 'wrong-type' | 'help'
> = {
  fa: {
    choose: 'افزودن عکس یا پرونده',
    remove: 'برداشتن',
    again: 'ارسال دوباره',
    sending: 'در حال ارسال',
    sent: 'ارسال شد',
    failed: 'ارسال نشد',
    'wrong-type': 'فقط PDF، JPEG یا PNG',
    help: 'PDF، JPEG یا PNG تا ۴ مگابایت',
  },
  en: {
    choose: 'Add a photo or file',
    remove: 'Remove',
    again: 'Send again',
    sending: 'Sending',
    sent: 'Sent',
    failed: 'Not sent',
    'wrong-type': 'PDF, JPEG or PNG only',
    help: 'PDF, JPEG or PNG up to 4 MB',
  },
};
const tones: Readonly<Record<string, Tone>> = { sending: 'waiting', sent: 'good' };

/** Documents and photos that stand behind what is said; sent as soon as they are chosen. */
export const Files = ({
  label,
  value,
  onChange,
  showsBeneficiaries = false,
  error,
}: {
  readonly label: string;
  readonly value: readonly Evidence[];
  readonly onChange: (evidence: readonly Evidence[]) => void;
  /** Kept apart, and seen only by who verifies and delivers. */
  readonly showsBeneficiaries?: boolean;
  readonly error?: string | undefined;
}) => {
  const t = useTexts(texts);
  const { uploads, send } = useUpload({
    showsBeneficiaries,
    onSent: (evidence) =>
      onChange([...value.filter(({ sha256 }) => sha256 !== evidence.sha256), evidence]),
  });
  const open = uploads.filter(({ state }) => state !== 'sent');
  return (
    <div className="entry">
      <span className="react-aria-Label">{label}</span>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={['application/pdf', 'image/jpeg', 'image/png']}
        onSelect={(files) => {
          for (const file of files ?? []) void send(file);
        }}
      >
        <Button>{t.choose}</Button>
      </FileTrigger>
      <span className="help">{t.help}</span>
      <ul className="files" aria-live="polite">
        {value.map((evidence) => (
          <li key={evidence.sha256}>
            <bdi>{evidence.name}</bdi> <Badge tone="good">{t.sent}</Badge>
            <Button
              aria-label={`${t.remove}: ${evidence.name}`}
              onPress={() => onChange(value.filter((each) => each !== evidence))}
            >
              {t.remove}
            </Button>
          </li>
        ))}
        {open.map(({ file, state }) => (
          <li key={`${file.name}/${file.size}`}>
            <bdi>{file.name}</bdi> <Badge tone={tones[state] ?? 'bad'}>{t[state]}</Badge>
            {state === 'failed' && <Button onPress={() => void send(file)}>{t.again}</Button>}
          </li>
        ))}
      </ul>
      {error !== undefined && <span className="wrong">{error}</span>}
    </div>
  );
};
