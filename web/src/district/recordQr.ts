/** What the QR code of an allocation's delivery record says (shared/domain/allocation/commands.ts, recordQr). */
const whole = /^csr-ledger\/(.+)\/([0-9a-f]+)$/;
const group = 4;

/** The part that only the paper says, in groups that can be typed. */
export const codeOf = (qr: string): string =>
  (whole.exec(qr)?.[2] ?? qr).match(new RegExp(`.{1,${group}}`, 'g'))?.join('-') ?? qr;

/** What was read or typed, as the contract wants it: the QR's text, or the code below it. */
export const qrOf = (typed: string, allocation: string): string => {
  const text = typed.trim();
  const code = text.toLowerCase().replace(/[-\s]/g, '');
  return /^[0-9a-f]{8,}$/.test(code) ? `csr-ledger/${allocation}/${code}` : text;
};
