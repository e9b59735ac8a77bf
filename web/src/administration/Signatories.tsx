import { inDigits } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import type { FieldErrors } from '../ledger/fieldErrors.ts';
import { Button } from '../parts/Button.tsx';
import { DayEntry } from '../parts/DayEntry.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { noSignatory, type TypedSignatory } from './officeWords.ts';
import { administrationTexts } from './texts.ts';

const most = 3;

/** Who signs the office's papers, and from when to when: one to three people. */
export const Signatories = ({
  signatories,
  onChange,
  errors,
}: {
  readonly signatories: readonly TypedSignatory[];
  readonly onChange: (signatories: readonly TypedSignatory[]) => void;
  readonly errors: FieldErrors;
}) => {
  const t = useTexts(administrationTexts);
  const { language } = useLanguage();
  const number = (index: number) => inDigits(String(index + 1), language);
  const change = (index: number, part: Partial<TypedSignatory>) =>
    onChange(signatories.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <>
      {signatories.map((signatory, index) => {
        const at = `/signatories/${index}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a signatory has nothing else that is its own
          <fieldset key={index}>
            <legend>{filled(t.signatory, { number: number(index) })}</legend>
            <div className="pair">
              <TextEntry
                label={t.personName}
                value={signatory.fa}
                onChange={(fa) => change(index, { fa })}
                error={errors[`${at}/name/fa`]}
                isRequired
              />
              <TextEntry
                label={t.post}
                value={signatory.postFa}
                onChange={(postFa) => change(index, { postFa })}
                error={errors[`${at}/post/fa`]}
                isRequired
              />
              <TextEntry
                label={t.personNameEn}
                value={signatory.en}
                onChange={(en) => change(index, { en })}
                error={errors[`${at}/name/en`]}
              />
              <TextEntry
                label={t.postEn}
                value={signatory.postEn}
                onChange={(postEn) => change(index, { postEn })}
                error={errors[`${at}/post/en`]}
              />
              <DayEntry
                label={t.from}
                value={signatory.from}
                onChange={(from) => change(index, { from })}
                error={errors[`${at}/from`]}
                isRequired
              />
              <DayEntry
                label={t.until}
                value={signatory.until}
                onChange={(until) => change(index, { until })}
                error={errors[`${at}/until`]}
              />
            </div>
            {signatories.length > 1 && (
              <p>
                <Button onPress={() => onChange(signatories.filter((_, other) => other !== index))}>
                  {filled(t.removeSignatory, { number: number(index) })}
                </Button>
              </p>
            )}
          </fieldset>
        );
      })}
      {signatories.length < most && (
        <p>
          <Button onPress={() => onChange([...signatories, noSignatory])}>{t.addSignatory}</Button>
        </p>
      )}
    </>
  );
};
