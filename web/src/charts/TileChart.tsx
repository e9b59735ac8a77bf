import { tileMap, toneOf } from '../../../shared/chart/tileMap.ts';
import { useLanguage } from '../language/language.tsx';
import { shortNames } from './shortNames.ts';

const width = 480;
const dark = 4;
/** A letter's usual width; a name that would be wider than its tile is drawn narrower. */
const letter = 7.5;

/** Regions as equal tiles where they lie to each other; each states its name and figure, so colour is never alone. */
export const TileChart = ({
  title,
  note,
  parent,
  tiles,
  format,
}: {
  readonly title: string;
  readonly note: string;
  readonly parent: string;
  readonly tiles: readonly {
    readonly id: string;
    readonly name: string;
    readonly amount: bigint;
  }[];
  readonly format: (value: bigint) => string;
}) => {
  const { language } = useLanguage();
  const map = tileMap(
    parent,
    tiles.map(({ id }) => id),
    { x: 0, y: 0, width, gap: 4, largest: 90, aspect: 0.62, mirrored: language === 'fa' },
  );
  const largest = tiles.reduce((most, { amount }) => (amount > most ? amount : most), 0n);
  const shown = shortNames(tiles.map(({ name }) => name));
  const told = tiles.map(({ name, amount }) => `${name}: ${format(amount)}`);
  return (
    <figure className="chart wide">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${Math.ceil(map.height)}`}
        role="img"
        aria-label={`${title} — ${told.join(' · ')}`}
      >
        {tiles.map(({ id, amount }, at) => {
          const box = map.tiles[at];
          const name = shown[at] ?? '';
          if (box === undefined) return null;
          const tone = toneOf(amount, largest);
          const middle = box.x + box.width / 2;
          return (
            <g key={id} className={`tile tone-${tone}${tone >= dark ? ' dark' : ''}`}>
              <rect {...box} rx="4" />
              <text
                x={middle}
                y={box.y + box.height * 0.42}
                textAnchor="middle"
                {...(name.length * letter > box.width && {
                  textLength: box.width - 8,
                  lengthAdjust: 'spacingAndGlyphs',
                })}
              >
                {name}
              </text>
              <text className="sum" x={middle} y={box.y + box.height * 0.78} textAnchor="middle">
                {format(amount)}
              </text>
            </g>
          );
        })}
      </svg>
      <p className="note">{note}</p>
    </figure>
  );
};
