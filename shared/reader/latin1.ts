const piece = 8_192;

/** Each byte as the character of its number, so that places in the text are those of the bytes. */
export function latin1Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return text;
}

/** The text of hexadecimal digits in pairs, of either case. */
export function latin1OfHex(digits: string): string {
  return digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}
