import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDrawn, unprintable } from '../../shared/contract/printable.ts';
import { face, WEIGHTS } from '../../shared/pdf/fonts.ts';
import { type Layout, layOut, visualPieces } from '../../shared/pdf/layout.ts';
import { graphemeEnds, lineBreaks } from '../../shared/pdf/lineBreaks.ts';
import { BODY, drawable, english, persian } from '../../shared/pdf/paragraph.ts';
import { mirror, stripBidiControls } from '../../shared/reader/bidi.ts';

const shownLines = ({ lines }: Layout): string[] =>
  lines.map((line) =>
    visualPieces(line)
      .flatMap(({ shaped }) => shaped.glyphs.flatMap(({ codePoints }) => codePoints))
      .map((code) => String.fromCodePoint(code))
      .join(''),
  );

const LETTERS = [
  ...'ابپتجچحدذرزسشعغفقکگلمنوهیآأإؤئيكةۀء',
  'هٔ',
  'لا',
  'لّا',
  '\u200c',
  ' ',
  '۱۲',
  '(',
  ')',
];
const persianText = fc
  .array(fc.constantFrom(...LETTERS), { maxLength: 60 })
  .map((all) => all.join(''));

describe('shaping', () => {
  test.each(['مسئولیت‌پذیری', 'می‌شود', 'نامهٔ', 'خانۀ', 'لا', 'إلآ', 'الله', 'كتاب علي', '۱۲۳۴۵'])(
    'the glyphs of %s stand for its letters, in visual order',
    (word) => {
      const { glyphs } = face('regular').shape(word, true);
      const text = String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints));
      expect(text).toBe([...word].reverse().join(''));
    },
  );

  test('any run of Persian letters can be read back from its glyphs', () => {
    const unit = fc.constantFrom(...LETTERS.filter((letter) => letter !== 'لّا' && letter !== ' '));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), (letters) => {
        const word = letters.join('');
        const { glyphs } = face('bold').shape(word, true);
        const text = String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints));
        expect(text).toBe([...mirror(word)].reverse().join(''));
      }),
    );
  });

  test('letters join: a word is narrower than its letters apart', () => {
    const apart = [...'سلام'].reduce(
      (sum, char) => sum + face('regular').shape(char, true).emWidth,
      0,
    );
    expect(face('regular').shape('سلام', true).emWidth).toBeLessThan(apart * 0.9);
  });

  test('a non-joiner takes no room and parts the letters', () => {
    const joined = face('regular')
      .shape('میشود', true)
      .glyphs.map(({ id }) => id);
    const parted = face('regular').shape('می\u200cشود', true);
    expect(parted.glyphs.map(({ id }) => id)).not.toEqual(joined);
    expect(parted.glyphs.find(({ codePoints }) => codePoints[0] === 0x200c)?.advanceWidth).toBe(0);
  });
});

describe('lines', () => {
  test('no line is wider than its box, and no letter is lost', () => {
    fc.assert(
      fc.property(persianText, fc.integer({ min: 20, max: 300 }), (text, width) => {
        const layout = layOut(persian(text), BODY, width);
        const letters = (part: string): string =>
          [...stripBidiControls(mirror(part)).replace(/[\s\u200c]/g, '')].sort().join('');
        expect(letters(mirror(shownLines(layout).join('')))).toHaveLength(
          letters(layout.text).length,
        );
        for (const line of layout.lines) {
          const single = line.pieces.length === 1;
          if (!single) expect(line.width).toBeLessThanOrEqual(width + 0.02);
        }
      }),
    );
  });

  test('a sentence fills lines in reading order', () => {
    const layout = layOut(persian('یک دو سه چهار پنج شش هفت'), BODY, 60);
    const words = shownLines(layout).map((line) => [...line].reverse().join(''));
    expect(words.join(' ')).toBe('یک دو سه چهار پنج شش هفت');
    expect(layout.lines.length).toBeGreaterThan(1);
  });

  test('an address is not broken after its strokes', () => {
    const address = 'https://csr.example.ir/check-page?serial=a-b';
    const text = `نشانی ${address} است`;
    const inside = lineBreaks(text).filter(({ position }) => {
      const start = text.indexOf(address);
      return position > start && position < start + address.length;
    });
    expect(inside).toEqual([]);
  });

  test('a standard such as 27001/2022 stays in one piece', () => {
    expect(lineBreaks('ISO 27001/2022').map(({ position }) => position)).toEqual([4, 14]);
  });

  test('an address wider than the box is broken between graphemes', () => {
    const layout = layOut(english(`https://csr.example.ir/${'a'.repeat(60)}`), BODY, 100);
    expect(shownLines(layout).join('')).toBe(layout.text);
    for (const { width } of layout.lines) expect(width).toBeLessThanOrEqual(100.02);
  });

  test('a grapheme wider than the box still goes on a line of its own', () => {
    expect(layOut(persian('سلام'), BODY, 0.5).lines).toHaveLength(4);
  });

  test('a forced line end makes a line, an empty one too', () => {
    expect(shownLines(layOut(english('a\n\nb'), BODY, 100))).toEqual(['a', '', 'b']);
  });
});

describe('clipped text', () => {
  const long = 'این گواهی حاصل رسیدگی و تأیید کارشناسان این سازمان است و در سامانه ثبت شده است';

  test('ends in an ellipsis on the last line that fits', () => {
    const layout = layOut(persian(long), BODY, 120, 2);
    expect(layout.lines).toHaveLength(2);
    expect(layout.text.endsWith('…')).toBe(true);
    expect(long.startsWith(layout.text.slice(0, -1))).toBe(true);
    expect(layout.text.length).toBeGreaterThan(30);
  });

  test('is left whole when it fits', () => {
    expect(layOut(persian('کوتاه'), BODY, 120, 1).text).toBe('کوتاه');
  });

  test('is never cut inside a grapheme', () => {
    const text = 'نامهٔ خانهٔ بهٔ '.repeat(6);
    const ends = new Set([0, ...graphemeEnds(text, 0, text.length)]);
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 200 }),
        fc.integer({ min: 1, max: 3 }),
        (width, lines) => {
          const shown = layOut(persian(text), BODY, width, lines).text;
          if (shown.endsWith('…')) expect(ends.has(shown.length - 1)).toBe(true);
        },
      ),
    );
  });

  test('closes an open isolate, so that the ellipsis stands at the end of the line', () => {
    const layout = layOut(
      persian('نام: \u2068Very long Latin company name Limited\u2069'),
      BODY,
      120,
      1,
    );
    expect(shownLines(layout)[0]?.startsWith('…')).toBe(true);
  });
});

describe('what can be drawn', () => {
  test('controls, soft hyphens and tags vanish; joiners and isolates stay', () => {
    expect(drawable('a\u0007b\u00adc\u{e0041}\u200c\u2068d\u2069\te')).toBe(
      'abc\u200c\u2068d\u2069 e',
    );
  });

  test('a character without glyph shows as a replacement, and can be named beforehand', () => {
    expect(drawable('شرکت 漢😀')).toBe('شرکت \ufffd\ufffd');
    expect(unprintable('شرکت 漢😀 \u200c\n')).toEqual(['漢', '😀']);
  });

  test('what the contract lets through is what every weight has a glyph for', () => {
    const faces = WEIGHTS.map(face);
    for (let codePoint = 0x20; codePoint <= 0x10ffff; codePoint++) {
      const inFont = faces.every(({ has }) => has(codePoint));
      if (inFont !== isDrawn(codePoint)) throw new Error(`U+${codePoint.toString(16)}: ${inFont}`);
    }
  });

  test('a text is refused for what would show as a replacement, and for nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const shown = drawable(typed.replaceAll('\ufffd', ''));
        expect(unprintable(typed).length > 0).toBe(shown.includes('\ufffd'));
      }),
      { numRuns: 2_000 },
    );
  });

  test('every character of everyday Persian and English has a glyph in every weight', () => {
    const range = (from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
    const everyday = [
      ...range(0x20, 0x7e),
      ...range(0x621, 0x63a),
      ...range(0x641, 0x64a),
      ...range(0x6f0, 0x6f9),
      ...'«»،؛؟پچژکگی٪٫٬\u200c',
    ];
    for (const weight of WEIGHTS) {
      const missing = everyday.filter((char) => !face(weight).has(char.codePointAt(0) ?? 0));
      expect(missing).toEqual([]);
    }
  });

  test('any string can be laid out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(layOut(persian(text), BODY, 100, 3).lines.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
