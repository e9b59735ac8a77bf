import { tileMap, toneOf } from '../../../chart/tileMap.ts';
import { decimal } from '../../../domain/decimal.ts';
import { figure, inDigits, nameIn } from '../../../domain/format.ts';
import type { Region } from '../../../domain/regions.ts';
import type { RegionMap } from '../../../domain/report/regionMap.ts';
import { stripBidiControls } from '../../../reader/bidi.ts';
import type { Language } from '../../document.ts';
import { GREEN, INK, QUIET, RULE } from '../../paper/palette.ts';
import type { TextOptions } from '../../textOptions.ts';
import { contentWidth, MARGINS, type Sheet } from '../sheet.ts';

/** From nothing to most: one hue that stays in order in a greyscale print. */
const FILLS = ['#FFFFFF', '#E3EEEA', '#B9D5CC', '#7FAFA2', '#3E7C70', '#0B3B36'] as const;
const DARK_FROM = 4;
const TITLE_HEIGHT = 22;
const TITLE_SPACE = 3;
const KEY_HEIGHT = 16;
const LARGEST = 74;
const GAP = 3;
const ASPECT = 0.52;
const SMALL: TextOptions = { size: 7.5, lineHeight: 1.45, maxLines: 1, align: 'center' };

export function mapHeight(sheet: Sheet, map: RegionMap): number {
  return TITLE_HEIGHT + placed(sheet, map).height + KEY_HEIGHT + 6;
}

/** One tile for each region; a tile states its name and its figure, so that no colour alone says anything. */
export function drawMap(sheet: Sheet, map: RegionMap): void {
  const { document, page, texts, item } = sheet;
  const { language } = document;
  const { name, unit } = item(map.item);
  const title = texts.charts.map(name, unit, nameIn(map.parent.name, language));
  page.heading(title, 3, { size: 10.5, color: GREEN, lineHeight: 1.7 });
  page.space(TITLE_SPACE);
  const { tiles, height } = placed(sheet, map);
  const whole = {
    x: MARGINS.left,
    y: page.y,
    width: contentWidth(document),
    height: height + KEY_HEIGHT,
  };
  const largest = map.tiles.reduce(
    (most, { delivered }) => (delivered > most ? delivered : most),
    0n,
  );
  const told = map.tiles
    .filter(({ delivered }) => delivered > 0n)
    .map(
      ({ region, delivered }) =>
        `${nameIn(region.name, language)}: ${figure(decimal(delivered), language)}`,
    );
  document.figure(stripBidiControls(`${title} — ${told.join(' · ')}`), whole, () => {
    for (const [index, { region, delivered }] of map.tiles.entries()) {
      const tile = tiles[index];
      if (tile === undefined) continue;
      const tone = toneOf(delivered, largest);
      const color = tone >= DARK_FROM ? '#FFFFFF' : INK;
      document.draw.rectangle(
        tile,
        { fill: FILLS[tone] ?? GREEN, stroke: RULE, lineWidth: 0.6 },
        3,
      );
      const at = { x: tile.x + 2, y: tile.y + tile.height / 2 - 13, width: tile.width - 4 };
      const y = document.text(shortName(region, language), at, { ...SMALL, color });
      const amount = delivered > 0n ? figure(decimal(delivered), language) : '—';
      document.text(amount, { ...at, y }, { ...SMALL, size: 9, weight: 'bold', color });
    }
    const key = { ...whole, y: whole.y + height + 3 };
    document.text(texts.charts.mapKey, key, { ...SMALL, color: QUIET });
  });
  page.y += height + KEY_HEIGHT;
}

function placed({ document, page }: Sheet, { parent, tiles }: RegionMap) {
  return tileMap(
    parent.id,
    tiles.map(({ region }) => region.id),
    {
      x: MARGINS.left,
      y: page.y,
      width: contentWidth(document),
      gap: GAP,
      largest: LARGEST,
      aspect: ASPECT,
      mirrored: document.direction === 'rtl',
    },
  );
}

/** A district goes by its number, another region by its name without the word for its kind. */
function shortName({ id, name }: Region, language: Language): string {
  const last = id.slice(id.lastIndexOf('.') + 1);
  if (/^\d+$/.test(last)) return inDigits(String(Number(last)), language);
  return nameIn(name, language).replace(/^(شهرستان|شهر|استان) | (county|province)$/g, '');
}
