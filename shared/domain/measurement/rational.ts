/** An exact number; `over` is more than zero. Figures of a measurement are never floats. */
export interface Rational {
  readonly of: bigint;
  readonly over: bigint;
}

/** Throws RangeError for a denominator of zero. */
export const rational = (of: bigint, over = 1n): Rational => {
  if (over === 0n) throw new RangeError('nothing is divided by zero');
  return over < 0n ? { of: -of, over: -over } : { of, over };
};

export const times = (a: Rational, b: Rational): Rational => rational(a.of * b.of, a.over * b.over);

/** Whether a ≤ b. */
export const atMost = (a: Rational, b: Rational): boolean => a.of * b.over <= b.of * a.over;

/** Towards minus infinity. */
export const floor = ({ of, over }: Rational): bigint => {
  const quotient = of / over;
  return of < 0n && quotient * over !== of ? quotient - 1n : quotient;
};

/** Towards plus infinity. */
export const ceiling = ({ of, over }: Rational): bigint => -floor({ of: -of, over });

/** The largest whole number whose square is at most `square` (Newton's method; RangeError if negative). */
export const wholeRoot = (square: bigint): bigint => {
  if (square < 0n) throw new RangeError('a negative number has no root');
  if (square < 2n) return square;
  let root = 1n << (BigInt(square.toString(2).length + 1) / 2n);
  for (;;) {
    const next = (root + square / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
};

/** The root of an exact number, rounded up to a whole one. */
export const rootUp = (square: Rational): bigint => {
  const least = ceiling(square);
  const root = wholeRoot(least);
  return root * root === least ? root : root + 1n;
};

/** A decimal with so many places, rounded towards minus infinity, trailing zeros kept. */
export const inPlaces = ({ of, over }: Rational, places: number): string => {
  const scaled = floor({ of: of * 10n ** BigInt(places), over });
  const size = scaled < 0n ? -scaled : scaled;
  const digits = String(size).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${scaled < 0n ? '-' : ''}${whole}.${digits.slice(digits.length - places)}`;
};
