/** Text that a spreadsheet would run as a formula is prefixed. */
export const inertText = (text: string): string =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;

/** A cell of RFC 4180, inert; a number is left a number. */
const csvCell = (value: string): string => {
  const number = /^-?\d+(\.\d+)?$/.test(value);
  const inert = number ? value : inertText(value);
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/** A table in RFC 4180, to be written in UTF-8: its byte order mark lets spreadsheets read Persian. */
export const csvTable = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
