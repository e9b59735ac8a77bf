/** Arabic-Indic (U+0660…) and extended Arabic-Indic (U+06F0…) digits, as typed on Persian keyboards. */
const easternDigit = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Printable ASCII without a space: neither of the two ways of writing below changes it. Most fields are such. */
const isPlain = (text: string): boolean => /^[!-~]*$/.test(text);

/** Persian and Arabic digits to ASCII; the Persian decimal and thousands signs to their ASCII meaning. */
export const asciiDigits = (text: string): string =>
  isPlain(text)
    ? text
    : text
        .replace(easternDigit, (digit) => String((digit.codePointAt(0) ?? 0) & 0x0f))
        .replace(/\u066b/g, '.')
        .replace(/\u066c/g, '');

/** NFC, one kind of yeh and kaf, no white space at the ends. ZWNJ is kept: it is part of Persian spelling. */
export const normalised = (text: string): string =>
  isPlain(text) ? text : text.normalize('NFC').replaceAll('ي', 'ی').replaceAll('ك', 'ک').trim();

/**
 * What is left when the ways of typing one thing are set aside: kinds of digits, spaces, ZWNJ, case. For
 * comparing what people typed (is it the same invoice?), never for showing it.
 */
export const alike = (text: string): string =>
  asciiDigits(normalised(text))
    .replaceAll(/[\s\u200c\u200d]/gu, '')
    .toLowerCase();
