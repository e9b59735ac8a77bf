import type { Contribution } from '../../../../shared/contract/contributions.ts';
import type { Value } from '../../../../shared/contract/measures.ts';
import { nameIn, rialFigure } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { Badge, type Tone } from '../../parts/Badge.tsx';
import { detailTexts } from './detailTexts.ts';
import { usePriceHint } from './prices.ts';

type Line = Contribution['lines'][number];

const tones: Readonly<Record<string, Tone>> = { within: 'good', outside: 'bad' };

/** What the price book says of a value, before anybody decides. */
export const PriceHint = ({
  line,
  day,
  quantity,
  value,
}: {
  readonly line: Line;
  readonly day: string;
  readonly quantity: string;
  readonly value: Value | undefined;
}) => {
  const d = useTexts(detailTexts);
  const { language } = useLanguage();
  const item = useItems().get(line.item);
  const hint = usePriceHint(line, { value, quantity, day });
  if (hint === undefined || hint.verdict === 'none') return null;
  return (
    <p>
      <Badge tone={tones[hint.verdict] ?? 'waiting'}>{d[hint.verdict]}</Badge>{' '}
      {hint.range !== undefined && (
        <span className="note">
          {filled(d.range, {
            low: rialFigure(hint.range.low, language),
            high: rialFigure(hint.range.high, language),
            unit: item === undefined ? '' : nameIn(item.unit, language),
          })}
        </span>
      )}
    </p>
  );
};
