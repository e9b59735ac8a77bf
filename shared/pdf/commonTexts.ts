/**
 * Texts whose glyphs every embedded subset holds: the Persian letters in all their forms, digits, the marks and
 * signs of papers, and ASCII. Papers of different content so share one subset, which is made once a
 * process; what else a paper needs is added to its own. The order fixes the glyphs' codes: append only.
 */
export const COMMON_TEXTS: readonly { readonly text: string; readonly rightToLeft: boolean }[] = [
  ...letterForms('ءآأإؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیۀةيك'),
  ...['لا', 'بلا', 'لآ', 'بلآ', 'لأ', 'بلأ', 'لإ', 'بلإ', 'هٔ', 'بهٔ', 'الله', 'لله', 'ریال'].map(
    persian,
  ),
  ...['ب\u064e', 'ب\u064f', 'ب\u0650', 'ب\u0651', 'ب\u064b', 'ب\u0652', 'ب\u0654'].map(persian),
  ...['\u200c', ' ', '۰۱۲۳۴۵۶۷۸۹', '0123456789', '٬٫٪،؛؟«»()[]/:.-–—…·٠!"*+=_#&\u00a0'].map(
    persian,
  ),
  { text: printableAscii(), rightToLeft: false },
  { text: '۰۱۲۳۴۵۶۷۸۹٬٫٪/', rightToLeft: false },
  { text: '“”‘’–—…·×±°²³½«»\u00a0é', rightToLeft: false },
];

/** A letter alone, at the beginning, in the middle and at the end of a word. */
function letterForms(letters: string) {
  return [...letters].flatMap((letter) =>
    [letter, `${letter}ب`, `ب${letter}ب`, `ب${letter}`].map(persian),
  );
}

function persian(text: string) {
  return { text, rightToLeft: true };
}

function printableAscii(): string {
  return String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index));
}
