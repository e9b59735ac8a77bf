import { tileMap, toneOf } from '../../../../shared/chart/tileMap.ts';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { inDigits, nameIn } from '../../../../shared/domain/format.ts';
import { region, regions } from '../../../../shared/domain/regions.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { yearTexts } from './texts.ts';

const parentOf = (id: string) => id.slice(0, id.lastIndexOf('.'));
const area = { x: 0, y: 0, width: 320, gap: 4, largest: 50, aspect: 0.7 };

/** In how many deliveries something arrived in each region, as a map of tiles and in words. */
export const Where = ({ contributions }: { readonly contributions: readonly Contribution[] }) => {
  const t = useTexts(yearTexts);
  const { language } = useLanguage();
  const counts = new Map<string, number>();
  for (const { deliveries } of contributions)
    for (const at of new Set(deliveries.map((each) => each.region)))
      counts.set(at, (counts.get(at) ?? 0) + 1);
  if (counts.size === 0) return <p className="note">{t.notDelivered}</p>;
  const parents = [...new Set([...counts.keys()].map(parentOf))];
  const most = Math.max(...counts.values());
  const words = ([id, count]: readonly [string, number]) =>
    filled(t.whereOf, {
      region: nameIn(region(id)?.name ?? { fa: id }, language),
      count: inDigits(String(count), language),
    });
  return (
    <>
      <div className="maps">
        {parents.map((parent) => {
          const ids = regions.map(({ id }) => id).filter((id) => parentOf(id) === parent);
          // A map is known by its numbers; other regions are read by their names below.
          if (!ids.every((id) => /^\d+$/.test(id.slice(parent.length + 1)))) return null;
          const { tiles, height } = tileMap(parent, ids, { ...area, mirrored: language === 'fa' });
          return (
            <svg
              key={parent}
              className="map"
              viewBox={`0 0 ${area.width} ${height}`}
              aria-hidden="true"
            >
              {tiles.map((tile, index) => {
                const id = ids[index] ?? '';
                const tone = toneOf(BigInt(counts.get(id) ?? 0), BigInt(most));
                return (
                  <g key={id}>
                    <rect className={`tone-${tone}`} rx="4" {...tile} />
                    <text
                      className={tone > 2 ? 'light' : ''}
                      x={tile.x + tile.width / 2}
                      y={tile.y + tile.height / 2}
                      dominantBaseline="central"
                      textAnchor="middle"
                    >
                      {inDigits(String(Number(id.slice(parent.length + 1))), language)}
                    </text>
                  </g>
                );
              })}
            </svg>
          );
        })}
      </div>
      {parents.length > 0 && <p className="note">{t.whereWay}</p>}
      <ul>
        {[...counts]
          .sort(([, a], [, b]) => b - a)
          .map((each) => (
            <li key={each[0]}>{words(each)}</li>
          ))}
      </ul>
    </>
  );
};
