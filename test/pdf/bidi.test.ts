import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  embeddingLevels,
  isolate,
  mirror,
  openIsolates,
  persianNumber,
  stripBidiControls,
  visualOrder,
} from '../../shared/reader/bidi.ts';

/** The visual order of a line, brackets mirrored, as a reader of the glyphs from left to right sees it. */
function visual(text: string, direction: 'rtl' | 'ltr'): string {
  const levels = embeddingLevels(text, direction);
  const items = [...text].map((char, index) => ({ char, level: levels[index] ?? 0 }));
  const shown = visualOrder(items).map(({ char, level }) => (level % 2 ? mirror(char) : char));
  return stripBidiControls(shown.join(''));
}

describe('visual order (UAX #9)', () => {
  // Examples 1 to 3 of rule L2. As there, capitals stand for right-to-left letters.
  test.each([
    ['car means CAR.', 'ltr', 'car means RAC.'],
    ['car MEANS CAR.', 'rtl', '.RAC SNAEM car'],
    ['he said “\u2067car MEANS CAR\u2069.”', 'ltr', 'he said “RAC SNAEM car.”'],
  ] as const)('%s is shown as the standard shows it', (memory, direction, display) => {
    const hebrew = memory.replace(/[A-Z]/g, (char) =>
      String.fromCharCode(char.charCodeAt(0) - 0x41 + 0x5d0),
    );
    const shown = visual(hebrew, direction).replace(/[\u05d0-\u05ea]/g, (char) =>
      String.fromCharCode(char.charCodeAt(0) - 0x5d0 + 0x41),
    );
    expect(shown).toBe(display);
  });

  test('Persian digits run left to right inside a right-to-left sentence', () => {
    expect(visual('تعداد ۱۲ نفر', 'rtl')).toBe('رفن ۱۲ دادعت');
  });

  test('brackets close on the side where a right-to-left reader expects it', () => {
    expect(visual('شرکت (عام)', 'rtl')).toBe('(ماع) تکرش');
  });

  test('a letter number keeps its parts in order in Persian and in English', () => {
    const number = isolate('۲۴۰۴۳/۱۶۰/۱۹۷۱');
    expect(visual(`شماره ${number} مورخ`, 'rtl')).toBe('خروم ۲۴۰۴۳/۱۶۰/۱۹۷۱ هرامش');
    expect(visual(`letter ${number} of`, 'ltr')).toBe('letter ۲۴۰۴۳/۱۶۰/۱۹۷۱ of');
  });

  test('the percent sign stands left of a Persian number whatever precedes it', () => {
    expect(visual(persianNumber('۹۴٪'), 'rtl')).toBe('٪۹۴');
    expect(visual(`SROI ${persianNumber('۹۴٪')}`, 'rtl')).toBe('٪۹۴ SROI');
  });

  test('reordering keeps every item and undoes itself at a single odd level', () => {
    const levels = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });
    fc.assert(
      fc.property(levels, (line) => {
        const items = line.map((level, index) => ({ level, index }));
        const order = visualOrder(items);
        expect(new Set(order.map(({ index }) => index)).size).toBe(line.length);
        const flat = items.map((item) => ({ ...item, level: 1 }));
        expect(visualOrder(visualOrder(flat))).toEqual(flat);
      }),
    );
  });
});

describe('text of a stranger', () => {
  test('an override in a name does not turn the text around it', () => {
    const sentence = `نام ${isolate('evil\u202e name\u2069\u2066')} پایان`;
    expect(visual(sentence, 'rtl')).toBe('نایاپ evil name مان');
  });

  test('is closed again, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const isolated = isolate(name);
        expect(openIsolates(isolated)).toBe(0);
        expect(isolated.slice(1, -1)).not.toMatch(/\p{Bidi_Control}|[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });
});
