import type { FieldCode } from '../../../../shared/contract/problems.ts';
import type { WrongField } from '../../../../shared/contract/wrongFields.ts';
import { evidenceKinds } from '../../../../shared/domain/catalogue/evidenceKinds.ts';
import { thousandths } from '../../../../shared/domain/decimal.ts';
import { isLegalEntityId } from '../../../../shared/domain/partner/identifiers.ts';
import { type Catalogue, type Gift, type LineWords, serialsIn } from './gift.ts';

const isDecimal = (text: string): boolean =>
  /^(?!0$)(0|[1-9]\d{0,14})(\.\d{0,2}[1-9])?$/.test(text);

type Wrong = readonly [field: string, code: FieldCode, isWrong: boolean];

/** Rules that need the catalogue or a check digit; each is the ledger's own, told before anything is sent. */
const rulesOf = (line: LineWords, items: Catalogue): readonly Wrong[] => {
  const item = items.get(line.item);
  const serials = serialsIn(line);
  const quantity = isDecimal(line.quantity) ? thousandths(line.quantity) : undefined;
  const isFraction = quantity !== undefined && quantity % 1000n !== 0n;
  const counted = quantity === undefined || BigInt(serials.length) * 1000n === quantity;
  const hasInvoice = `${line.invoiceIssuer}${line.invoiceNumber}${line.invoiceDate}` !== '';
  const once = new Set(serials.map((serial) => serial.toUpperCase()));
  const hours = isDecimal(line.hoursPerDay) ? thousandths(line.hoursPerDay) : 0n;
  const lends = item?.form === 'premises';
  return [
    ['quantity', 'not-integer', item?.wholeUnits === true && !lends && isFraction],
    ['serials', 'required', item?.serialNumbers === true && serials.length === 0],
    [
      ...(['serials', 'serials-count'] as const),
      item?.serialNumbers === true && serials.length > 0 && !counted,
    ],
    ['serials', 'duplicate', once.size < serials.length],
    ['faceValue', 'required', item?.form === 'voucher' && line.faceValue === ''],
    ['invoice', 'required', item?.evidenceRequired?.includes('invoice') === true && !hasInvoice],
    [
      ...(['invoice/issuer', 'check-digit'] as const),
      /^\d{11}$/.test(line.invoiceIssuer) && !isLegalEntityId(line.invoiceIssuer),
    ],
    [
      ...(['premises/until', 'before-start'] as const),
      lends && line.from !== '' && line.until !== '' && line.until < line.from,
    ],
    ['premises/hoursPerDay', 'too-many', lends && hours > 24_000n],
  ];
};

const needsPapers = ({ lines }: Gift, items: Catalogue): boolean =>
  lines.some(({ item }) =>
    items.get(item)?.evidenceRequired?.some((kind) => evidenceKinds[kind].due === 'submission'),
  );

export const giftRules = (gift: Gift, items: Catalogue): readonly WrongField[] => [
  ...gift.lines.flatMap((line, index) =>
    rulesOf(line, items)
      .filter(([, , isWrong]) => isWrong)
      .map(([field, code]) => ({ pointer: `/lines/${index}/${field}`, code })),
  ),
  ...(needsPapers(gift, items) && gift.evidence.length === 0
    ? [{ pointer: '/evidence', code: 'required' as const }]
    : []),
];
