/** Every text that differs from `text` by one character deleted, inserted or replaced. */
export function* oneCharacterOff(text: string): Generator<string> {
  const intruders = ['\n', ' ', '0', 'A', '=', '+', '/', '—', '\r', '\u00a0'];
  for (let at = 0; at <= text.length; at++) {
    const before = text.slice(0, at);
    const after = text.slice(at + 1);
    if (at < text.length) {
      yield before + after;
      yield before + String.fromCharCode(text.charCodeAt(at) ^ 1) + after;
    }
    for (const intruder of intruders) {
      yield before + intruder + text.slice(at);
      if (at < text.length && intruder !== text[at]) yield before + intruder + after;
    }
  }
}

/** Every copy of `bytes` with one bit flipped. */
export function* oneBitOff(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length * 8; at++) {
    const copy = Uint8Array.from(bytes);
    const byte = Math.floor(at / 8);
    copy[byte] = (copy[byte] ?? 0) ^ (1 << (at % 8));
    yield copy;
  }
}
