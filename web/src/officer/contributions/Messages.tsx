import { MessageText } from '../../../../shared/contract/contributionLife.ts';
import { useTexts } from '../../language/language.tsx';
import { useList, useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { DayOfInstant } from '../../parts/figures.tsx';
import { List } from '../../parts/List.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { detailTexts } from './detailTexts.ts';

const empty = { text: '' };
const bodyOf = ({ text }: typeof empty) => ({ text: text || undefined });

export const Messages = ({ contribution }: { readonly contribution: string }) => {
  const t = useTexts(detailTexts);
  const params = { contribution };
  const reading = useList('listMessages', { params });
  const write = useWrite('sendMessage');
  const { value, set, errors, ready, clear } = useForm({
    draft: `message/${contribution}`,
    first: empty,
    schema: MessageText,
    bodyOf,
    serverError: write.error,
  });
  const send = () => {
    const body = ready();
    if (body !== undefined)
      write.mutate({ params, body: body as MessageBody }, { onSuccess: clear });
  };
  return (
    <section>
      <h2>{t.messages}</h2>
      <List reading={reading} empty={<p>{t.noMessages}</p>}>
        {(messages) => (
          <ol className="messages">
            {messages.map(({ id, from, text, at }) => (
              <li key={id} className={from}>
                <span className="note">
                  {from === 'office' ? t.office : t.giver} · <DayOfInstant at={at} />
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
          value={value.text}
          onChange={(text) => set('text', text)}
          error={errors['/text']}
          lines={2}
        />
        <WriteTrouble error={write.error} />
        <Button type="submit" isPending={write.isPending}>
          {t.send}
        </Button>
      </form>
    </section>
  );
};

type MessageBody = { readonly text: string };
