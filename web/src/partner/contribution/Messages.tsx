import { useEffect, useRef } from 'react';
import { MessageText } from '../../../../shared/contract/contributionLife.ts';
import { useTexts } from '../../language/language.tsx';
import { useList, useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { DayOfInstant } from '../../parts/figures.tsx';
import { List } from '../../parts/List.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { useDismissed } from './asked.ts';
import { contributionTexts } from './texts.ts';

const empty = { text: '' };
const bodyOf = ({ text }: typeof empty) => ({ text: text || undefined });

/** Questions and answers between the partner and the office about one contribution. */
export const Messages = ({ contribution }: { readonly contribution: string }) => {
  const t = useTexts(contributionTexts);
  const params = { contribution };
  const reading = useList('listMessages', { params });
  const dismissed = useDismissed();
  const write = useWrite('sendMessage', { onDone: () => form.clear() });
  const form = useForm({
    ...{ draft: `message/${contribution}`, first: empty, schema: MessageText, bodyOf },
    serverError: write.error,
  });
  const last = reading.items.at(-1);
  const asks = last?.from === 'office' && !dismissed.has(last.id);
  const place = useRef<HTMLElement>(null);
  const isRead = !reading.isPending;
  useEffect(() => {
    if (isRead && location.hash === '#messages') place.current?.scrollIntoView();
  }, [isRead]);
  const send = () => {
    if (form.ready() !== undefined) write.mutate({ params, body: { text: form.value.text } });
  };
  return (
    <section id="messages" ref={place}>
      <h2>{t.messages}</h2>
      <List reading={reading} empty={<p>{t.noMessages}</p>}>
        {(messages) => (
          <ol className="thread">
            {messages.map(({ id, from, text, at }) => (
              <li key={id} className={from}>
                <span className="note">
                  {from === 'office' ? t.office : t.us} · <DayOfInstant at={at} />
                </span>
                <p dir="auto">{text}</p>
              </li>
            ))}
          </ol>
        )}
      </List>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextEntry
          label={t.message}
          value={form.value.text}
          onChange={(text) => form.set('text', text)}
          error={form.errors['/text']}
          lines={2}
        />
        <WriteTrouble error={write.error} />
        <div className="form-end">
          <Button type="submit" isPending={write.isPending}>
            {t.send}
          </Button>
          {asks && last !== undefined && (
            <Button onPress={() => dismissed.add(last.id)}>{t.noAnswer}</Button>
          )}
        </div>
      </form>
    </section>
  );
};
