const greys = new Map<string, string>();
const GREYS_KEPT = 100;

/** `#RRGGBB` as the grey of the same luma (ITU-R BT.601), as copiers see it. */
export function greyOf(color: string): string {
  const known = greys.get(color);
  if (known !== undefined) return known;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  const luma = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  const grey = `#${luma.toString(16).padStart(2, '0').repeat(3)}`;
  if (greys.size < GREYS_KEPT) greys.set(color, grey);
  return grey;
}
