/**
 * Horizontal bars that show parts of a whole, one under the other: geometry only, in whatever unit the
 * caller draws. Wholes of different kinds may stand side by side, since each bar shows shares.
 */
export type ShareBar = { readonly parts: readonly bigint[]; readonly whole: bigint };

export type ShareBarsArea = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly barHeight: number;
  /** From the top of one bar to the top of the next. */
  readonly step: number;
  /** Bars grow from the right, as a right-to-left text reads. */
  readonly mirrored: boolean;
};

export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type PlacedBar = {
  /** The whole: its place is filled by the parts as far as they go. */
  readonly track: Rectangle;
  /** One for each part, in order; what goes beyond the whole, or is negative, has no width. */
  readonly parts: readonly Rectangle[];
};

const RESOLUTION = 100_000n;

export function shareBars(bars: readonly ShareBar[], area: ShareBarsArea): PlacedBar[] {
  return bars.map(({ parts, whole }, index) => {
    const y = area.y + index * area.step;
    let before = 0n;
    return {
      track: { x: area.x, y, width: area.width, height: area.barHeight },
      parts: parts.map((part) => {
        const from = before;
        before = smaller(whole, before + (part > 0n ? part : 0n));
        const width = area.width * shareOf(before - from, whole);
        const offset = area.width * shareOf(from, whole);
        const x = area.mirrored ? area.x + area.width - offset - width : area.x + offset;
        return { x, y, width, height: area.barHeight };
      }),
    };
  });
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** Amounts pass 2^53, so the division is done before the number leaves BigInt. */
function shareOf(part: bigint, whole: bigint): number {
  return whole <= 0n ? 0 : Number((part * RESOLUTION) / whole) / Number(RESOLUTION);
}
