import { useEffect, useId } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Evidence } from '../../../shared/contract/measures.ts';
import { filled, useTexts } from '../language/language.tsx';
import { type Sending, useSending } from '../ledger/useSending.ts';
import { Badge } from './Badge.tsx';
import { Button } from './Button.tsx';

const fa = {
  choose: 'افزودن عکس یا پرونده',
  remove: 'برداشتن',
  again: 'ارسال دوباره',
  sending: 'در حال ارسال',
  waiting: 'اینترنت قطع است؛ خودبه‌خود فرستاده می‌شود',
  refused: 'پذیرفته نشد',
  sent: 'رسید و درستی آن بررسی شد',
  'wrong-type': '«{name}» فرستاده نشد: فقط PDF، JPEG یا PNG',
  'too-large': '«{name}» فرستاده نشد: بزرگ‌تر از ۴ مگابایت است',
  unreadable: '«{name}» خوانده نشد؛ پروندهٔ دیگری برگزینید',
  help: 'PDF، JPEG یا PNG تا ۴ مگابایت؛ عکس‌های بزرگ کوچک می‌شوند.',
};
const en: Record<keyof typeof fa, string> = {
  choose: 'Add a photo or file',
  remove: 'Remove',
  again: 'Send again',
  sending: 'Sending',
  waiting: 'No line; it is sent by itself',
  refused: 'Not accepted',
  sent: 'Arrived and found whole',
  'wrong-type': '“{name}” was not sent: PDF, JPEG or PNG only',
  'too-large': '“{name}” was not sent: it is larger than 4 MB',
  unreadable: '“{name}” can’t be read; choose another file',
  help: 'PDF, JPEG or PNG up to 4 MB; large photos are made smaller.',
};

/** Documents and photos of a draft: progress while they go, and no loss by a lost line or a reload. */
export const Attachments = ({
  label,
  of,
  value,
  onChange,
  onPending,
  showsBeneficiaries = false,
  error,
}: {
  readonly label: string;
  /** The draft that they belong to. */
  readonly of: string;
  readonly value: readonly Evidence[];
  readonly onChange: (change: (now: readonly Evidence[]) => readonly Evidence[]) => void;
  readonly showsBeneficiaries?: boolean;
  readonly onPending?: (count: number) => void;
  readonly error?: string | undefined;
}) => {
  const t = useTexts({ fa, en });
  const id = useId();
  const { sending, trouble, choose, send, drop } = useSending({
    ...{ of, showsBeneficiaries },
    onSent: (evidence) =>
      onChange((now) => [...now.filter(({ sha256 }) => sha256 !== evidence.sha256), evidence]),
  });
  const pending = sending.length;
  useEffect(() => onPending?.(pending), [pending, onPending]);
  return (
    <div className="entry">
      <span className="react-aria-Label" id={id}>
        {label}
      </span>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={['application/pdf', 'image/jpeg', 'image/png']}
        onSelect={(files) => {
          for (const file of files ?? []) void choose(file);
        }}
      >
        <Button aria-describedby={id}>{t.choose}</Button>
      </FileTrigger>
      <span className="help">{t.help}</span>
      <ul className="files" aria-live="polite">
        {value.map((evidence) => (
          <li key={evidence.sha256}>
            <bdi>{evidence.name}</bdi> <Badge tone="good">{t.sent}</Badge>
            <Button
              aria-label={`${t.remove}: ${evidence.name}`}
              onPress={() => onChange((now) => now.filter((each) => each !== evidence))}
            >
              {t.remove}
            </Button>
          </li>
        ))}
        {sending.map((each) => (
          <Way
            key={each.file.evidence.sha256}
            sending={each}
            onAgain={() => void send(each.file)}
            onDrop={() => void drop(each.file)}
          />
        ))}
      </ul>
      {trouble !== undefined && (
        <span className="wrong" role="alert">
          {filled(t[trouble.is], { name: trouble.name })}
        </span>
      )}
      {error !== undefined && <span className="wrong">{error}</span>}
    </div>
  );
};

const Way = ({
  sending: { file, state, share },
  onAgain,
  onDrop,
}: {
  readonly sending: Sending;
  readonly onAgain: () => void;
  readonly onDrop: () => void;
}) => {
  const t = useTexts({ fa, en });
  const { name } = file.evidence;
  return (
    <li>
      <bdi>{name}</bdi> <Badge tone={state === 'refused' ? 'bad' : 'waiting'}>{t[state]}</Badge>
      {state === 'sending' && (
        <progress aria-label={`${t.sending}: ${name}`} max={1} value={share} />
      )}
      {state === 'waiting' && <Button onPress={onAgain}>{t.again}</Button>}
      <Button aria-label={`${t.remove}: ${name}`} onPress={onDrop}>
        {t.remove}
      </Button>
    </li>
  );
};
