/**
 * A reader of QR codes (ISO/IEC 18004) that knows nothing of how ours are made: from the pixels of a printed
 * page to the text. It reads upright codes of versions 1 to 10, level M, and corrects no errors: a module
 * printed wrong is to be found, not forgiven.
 */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  isDark(x: number, y: number): boolean;
};

/** A portable greymap (P5) as poppler writes it. */
export function readGreymap(bytes: Uint8Array): Pixels {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(bytes.subarray(0, 40)).toString('latin1'),
  );
  if (!head) throw new RangeError('not a greymap');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const data = bytes.subarray(head[0].length);
  return { width, height, isDark: (x, y) => (data[y * width + x] ?? 255) < 128 };
}

type Finder = { readonly x: number; readonly y: number; readonly module: number };
type Matrix = { readonly size: number; at(row: number, column: number): number };

/** Codewords of error correction in each block, and data codewords of the blocks (table 9, level M). */
const LEVEL_M: Readonly<
  Record<number, { readonly check: number; readonly blocks: readonly number[] }>
> = {
  1: { check: 10, blocks: [16] },
  2: { check: 16, blocks: [28] },
  3: { check: 26, blocks: [44] },
  4: { check: 18, blocks: [32, 32] },
  5: { check: 24, blocks: [43, 43] },
  6: { check: 16, blocks: [27, 27, 27, 27] },
  7: { check: 18, blocks: [31, 31, 31, 31] },
  8: { check: 22, blocks: [38, 38, 39, 39] },
  9: { check: 22, blocks: [36, 36, 36, 37, 37] },
  10: { check: 26, blocks: [43, 43, 43, 43, 44] },
};
/** Middles of the alignment patterns (annex E). */
const ALIGNMENT: Readonly<Record<number, readonly number[]>> = {
  1: [],
  2: [6, 18],
  3: [6, 22],
  4: [6, 26],
  5: [6, 30],
  6: [6, 34],
  7: [6, 22, 38],
  8: [6, 24, 42],
  9: [6, 26, 46],
  10: [6, 28, 50],
};
const FORMAT_MASK = 0b101010000010010;
const LEVEL_OF_M = 0b00;

/** The text of the only code on a page. @throws RangeError when there is none, or a module of it is wrong */
export function readQr(pixels: Pixels): string {
  const matrix = sampled(pixels, corners(findersOf(pixels)));
  const version = (matrix.size - 17) / 4;
  const table = LEVEL_M[version];
  if (!table) throw new RangeError(`version ${version} is not read here`);
  const format = formatOf(matrix);
  if (format >> 3 !== LEVEL_OF_M) throw new RangeError('not of level M');
  const words = codewords(matrix, version, format & 7);
  return textOf(dataOf(words, table), version);
}

/** Dark, light, dark, light, dark as 1 : 1 : 3 : 1 : 1, across and down. */
function findersOf(pixels: Pixels): Finder[] {
  const found: Finder[] = [];
  for (let y = 0; y < pixels.height; y++) {
    for (const { start, lengths } of runsOf(pixels, y)) {
      const module = lengths.reduce((sum, length) => sum + length, 0) / 7;
      const x = start + 3.5 * module;
      if (!isFinder(lengths, module) || !isFinder(downFrom(pixels, x, y), module)) continue;
      const finder = { x, y: middleOf(pixels, x, y), module };
      const known = found.some((each) => Math.hypot(each.x - x, each.y - y) < 8 * module);
      if (!known && hasRings(pixels, finder)) found.push(finder);
    }
  }
  return found;
}

/** Around its middle a light square and a dark one, at all four corners. */
function hasRings({ isDark }: Pixels, { x, y, module }: Finder): boolean {
  const signs = [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const;
  const at = (steps: number) =>
    signs.map(([dx, dy]) =>
      isDark(Math.floor(x + dx * steps * module), Math.floor(y + dy * steps * module)),
    );
  return at(1).every(Boolean) && !at(2).some(Boolean) && at(3).every(Boolean);
}

function isFinder(lengths: readonly number[], module: number): boolean {
  const slack = Math.max(1.2, module * 0.5);
  return [1, 1, 3, 1, 1].every((share, index) => {
    return Math.abs((lengths[index] ?? 0) - share * module) < slack;
  });
}

/** Five neighbouring runs at a time, each beginning with a dark one. */
function runsOf({ width, isDark }: Pixels, y: number): { start: number; lengths: number[] }[] {
  const runs: { start: number; dark: boolean; length: number }[] = [];
  for (let x = 0; x < width; x++) {
    const dark = isDark(x, y);
    const last = runs.at(-1);
    if (last?.dark === dark) last.length++;
    else runs.push({ start: x, dark, length: 1 });
  }
  return runs.flatMap(({ start, dark }, index) => {
    const five = runs.slice(index, index + 5).map(({ length }) => length);
    return dark && five.length === 5 ? [{ start, lengths: five }] : [];
  });
}

function downFrom({ isDark, height }: Pixels, x: number, y: number): number[] {
  const column = Math.round(x);
  const run = (from: number, step: number, dark: boolean): number => {
    let at = from;
    while (at >= 0 && at < height && isDark(column, at) === dark) at += step;
    return Math.abs(at - from);
  };
  const up = run(y, -1, true);
  const upLight = run(y - up, -1, false);
  const down = run(y + 1, 1, true);
  const downLight = run(y + 1 + down, 1, false);
  return [
    run(y - up - upLight, -1, true),
    upLight,
    up + down,
    downLight,
    run(y + 1 + down + downLight, 1, true),
  ];
}

function middleOf(pixels: Pixels, x: number, y: number): number {
  const column = Math.round(x);
  let [top, bottom] = [y, y];
  while (pixels.isDark(column, top - 1)) top--;
  while (pixels.isDark(column, bottom + 1)) bottom++;
  return (top + bottom + 1) / 2;
}

function corners(finders: readonly Finder[]): {
  topLeft: Finder;
  topRight: Finder;
  bottomLeft: Finder;
} {
  if (finders.length !== 3) throw new RangeError(`${finders.length} finder patterns`);
  const [topLeft, topRight, bottomLeft] = [
    finders.toSorted((a, b) => a.x + a.y - b.x - b.y)[0],
    finders.toSorted((a, b) => b.x - b.y - a.x + a.y)[0],
    finders.toSorted((a, b) => b.y - b.x - a.y + a.x)[0],
  ];
  if (!topLeft || !topRight || !bottomLeft) throw new RangeError('no corners');
  return { topLeft, topRight, bottomLeft };
}

function sampled(
  pixels: Pixels,
  { topLeft, topRight, bottomLeft }: ReturnType<typeof corners>,
): Matrix {
  const across = topRight.x - topLeft.x;
  const version = Math.round((across / topLeft.module + 7 - 17) / 4);
  const size = 17 + 4 * version;
  const step = { x: across / (size - 7), y: (bottomLeft.y - topLeft.y) / (size - 7) };
  return {
    size,
    at: (row, column) =>
      Number(
        pixels.isDark(
          Math.floor(topLeft.x + (column - 3) * step.x),
          Math.floor(topLeft.y + (row - 3) * step.y),
        ),
      ),
  };
}

/** Level and mask, from the copy around the upper left finder; the second copy must say the same (7.9). */
function formatOf({ size, at }: Matrix): number {
  const first = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((column) => at(8, column)),
    ...[7, 5, 4, 3, 2, 1, 0].map((row) => at(row, 8)),
  ];
  const second = [
    ...[1, 2, 3, 4, 5, 6, 7].map((fromBottom) => at(size - fromBottom, 8)),
    ...[8, 7, 6, 5, 4, 3, 2, 1].map((fromRight) => at(8, size - fromRight)),
  ];
  const number = (bits: readonly number[]): number => Number.parseInt(bits.join(''), 2);
  if (number(first) !== number(second)) throw new RangeError('the two formats differ');
  return (number(first) ^ FORMAT_MASK) >> 10;
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** Two columns at a time from the right, up and down, without the function patterns (7.7.3). */
function codewords({ size, at }: Matrix, version: number, mask: number): number[] {
  const bits: number[] = [];
  const masked = MASKS[mask] ?? (() => false);
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--; // the timing pattern
    for (let index = 0; index < size; index++) {
      const row = upwards ? size - 1 - index : index;
      for (const column of [right, right - 1]) {
        if (!isFunction(row, column, size, version)) {
          bits.push(at(row, column) ^ Number(masked(row, column)));
        }
      }
    }
    upwards = !upwards;
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2),
  );
}

function isFunction(row: number, column: number, size: number, version: number): boolean {
  const finder =
    (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9);
  const timing = row === 6 || column === 6;
  const versionInformation =
    version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11));
  const middles = ALIGNMENT[version] ?? [];
  const alignment = middles.some((y) =>
    middles.some((x) => {
      const last = middles.at(-1) ?? 0;
      const atFinder = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
      return !atFinder && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2;
    }),
  );
  return finder || timing || versionInformation || alignment;
}

/** Data of all blocks in order (7.6). @throws RangeError when a block's check codewords don't fit it */
function dataOf(
  words: readonly number[],
  { check, blocks }: { check: number; blocks: readonly number[] },
): number[] {
  const data = blocks.map((): number[] => []);
  const checks = blocks.map((): number[] => []);
  let next = 0;
  for (let at = 0; at < Math.max(...blocks); at++) {
    blocks.forEach((length, block) => {
      if (at < length) data[block]?.push(words[next++] ?? 0);
    });
  }
  for (let at = 0; at < check; at++) {
    for (const each of checks) each.push(words[next++] ?? 0);
  }
  data.forEach((block, index) => {
    const whole = [...block, ...(checks[index] ?? [])];
    for (let power = 0; power < check; power++) {
      if (valueAt(whole, power) !== 0) throw new RangeError('a module of the code is wrong');
    }
  });
  return data.flat();
}

/** The polynomial at the generator's power, in GF(2^8) over x^8 + x^4 + x^3 + x^2 + 1. */
function valueAt(coefficients: readonly number[], power: number): number {
  let point = 1;
  for (let step = 0; step < power; step++) point = times(point, 2);
  return coefficients.reduce((sum, coefficient) => times(sum, point) ^ coefficient, 0);
}

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    if ((b >> bit) & 1) product ^= a;
  }
  return product & 0xff;
}

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Segments of digits, of capitals and of bytes, up to the terminator (7.4). */
function textOf(data: readonly number[], version: number): string {
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const take = (count: number): number => {
    at += count;
    return Number.parseInt(bits.slice(at - count, at).padEnd(count, '0'), 2);
  };
  const wide = version >= 10;
  let text = '';
  while (at + 4 <= bits.length) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 1) {
      for (let left = take(wide ? 12 : 10); left > 0; left -= 3) {
        const digits = Math.min(3, left);
        text += String(take([0, 4, 7, 10][digits] ?? 10)).padStart(digits, '0');
      }
    } else if (mode === 2) {
      for (let left = take(wide ? 11 : 9); left > 0; left -= 2) {
        const pair = take(left > 1 ? 11 : 6);
        text +=
          (left > 1 ? (ALPHANUMERIC[Math.floor(pair / 45)] ?? '') : '') +
          (ALPHANUMERIC[pair % 45] ?? '');
      }
    } else if (mode === 4) {
      const count = take(wide ? 16 : 8);
      text += Buffer.from(Array.from({ length: count }, () => take(8))).toString('utf8');
    } else throw new RangeError(`a segment of mode ${mode}`);
  }
  return text;
}
