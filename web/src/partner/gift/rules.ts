import { type FieldCode, fieldProblems } from '../../../../shared/contract/problems.ts';
import { thousandths } from '../../../../shared/domain/decimal.ts';
import { isLegalEntityId } from '../../../../shared/domain/partner/identifiers.ts';
import type { Language } from '../../language/language.tsx';
import type { FieldErrors } from '../../ledger/fieldErrors.ts';
import { type Catalogue, type Gift, hoursOf, type LineWords } from './gift.ts';

const isDecimal = (text: string): boolean => /^(0|[1-9]\d{0,14})(\.\d{0,2}[1-9])?$/.test(text);

/** Rules that need the catalogue or a check digit; each is the ledger's own, told before anything is sent. */
const wrongIn = (line: LineWords, items: Catalogue): readonly (readonly [string, FieldCode])[] => {
  const item = items.get(line.item);
  const wrong: [string, FieldCode][] = [];
  const serials = line.serials.split(/[\s,،]+/).filter((serial) => serial !== '');
  if (item !== undefined && isDecimal(line.quantity) && line.quantity !== '0') {
    const quantity = thousandths(line.quantity);
    if (item.wholeUnits && quantity % 1000n !== 0n) wrong.push(['quantity', 'not-integer']);
    if (item.serialNumbers && BigInt(serials.length) * 1000n !== quantity && serials.length > 0)
      wrong.push(['serials', 'serials-count']);
  }
  if (new Set(serials.map((serial) => serial.toUpperCase())).size < serials.length)
    wrong.push(['serials', 'duplicate']);
  if (/^\d{11}$/.test(line.invoiceIssuer) && !isLegalEntityId(line.invoiceIssuer))
    wrong.push(['invoice/issuer', 'check-digit']);
  if (item?.form === 'premises') {
    if (line.from !== '' && line.until !== '' && line.until < line.from)
      wrong.push(['premises/until', 'before-start']);
    if (isDecimal(line.hoursPerDay) && thousandths(line.hoursPerDay) > 24_000n)
      wrong.push(['premises/hoursPerDay', 'too-many']);
    if (hoursOf(line) === '' && line.days !== '' && !/^[1-9]\d{0,3}$/.test(line.days))
      wrong.push(['premises/days', 'not-integer']);
  }
  return wrong;
};

export const giftErrors = (gift: Gift, items: Catalogue, language: Language): FieldErrors =>
  Object.fromEntries(
    gift.lines.flatMap((line, index) =>
      wrongIn(line, items).map(([field, code]) => [
        `/lines/${index}/${field}`,
        fieldProblems[code][language],
      ]),
    ),
  );
