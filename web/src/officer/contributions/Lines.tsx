import type { Contribution as Read } from '../../../../shared/contract/contributions.ts';
import { useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { ItemName } from '../../ledger/places.tsx';
import { Quantity, ValueOf } from '../../parts/figures.tsx';
import { Table } from '../../parts/Table.tsx';
import { detailTexts } from './detailTexts.ts';
import type { claimedValues } from './history.ts';
import { PriceHint } from './PriceHint.tsx';

/** What was given, line by line, and before it is decided what the price book says of its value. */
export const Lines = ({
  contribution,
  values,
}: {
  readonly contribution: Read;
  readonly values: ReturnType<typeof claimedValues>;
}) => {
  const t = useTexts(detailTexts);
  const items = useItems();
  const isDecided = contribution.lines.some(({ verified }) => verified !== undefined);
  return (
    <>
      <h2>{t.lines}</h2>
      <Table label={t.lines}>
        <thead>
          <tr>
            <th>{t.item}</th>
            <th className="number">{t.claimed}</th>
            {isDecided && <th className="number">{t.verified}</th>}
            {isDecided && <th className="number">{t.delivered}</th>}
            <th className="number">{t.value}</th>
          </tr>
        </thead>
        <tbody>
          {contribution.lines.map((line, index) => {
            const unit = items.get(line.item)?.unit;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a submission never move
              <tr key={index}>
                <td>
                  <ItemName code={line.item} />
                  {line.invoice !== undefined && (
                    <small className="note">
                      {' '}
                      {t.invoice} <bdi>{line.invoice.number}</bdi>
                    </small>
                  )}
                </td>
                <td className="number">
                  <Quantity amount={line.claimed} unit={unit} />
                </td>
                {isDecided && (
                  <>
                    <td className="number">
                      <Quantity amount={line.verified ?? '0'} unit={unit} />
                    </td>
                    <td className="number">
                      <Quantity amount={line.delivered} unit={unit} />
                    </td>
                  </>
                )}
                <td className="number">
                  <LineValue line={line} values={values[index]} />
                  {!isDecided && (
                    <PriceHint
                      line={line}
                      day={contribution.occurredOn}
                      quantity={line.claimed}
                      value={Object.values(values[index] ?? {})[0]}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </>
  );
};

/** The accepted value with its basis; before that, what the giver says on each basis. */
const LineValue = ({
  line: { accepted, basis },
  values = {},
}: {
  readonly line: Read['lines'][number];
  readonly values: ReturnType<typeof claimedValues>[number] | undefined;
}) => {
  const t = useTexts(detailTexts);
  const shown =
    accepted !== undefined && basis !== undefined
      ? [[basis, accepted] as const]
      : Object.entries(values);
  if (shown.length === 0) return <>—</>;
  return shown.map(([of, value]) => (
    <div key={of}>
      <ValueOf value={value} /> <small className="note">{of in t && t[of as keyof typeof t]}</small>
    </div>
  ));
};
