import { seriesClass } from './series.ts';

/** Which colour stands for what; a single series needs none. */
export const Legend = ({ names }: { readonly names: readonly string[] }) =>
  names.length < 2 ? null : (
    <ul className="chart-legend">
      {names.map((name, at) => (
        <li key={name}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect width="10" height="10" className={seriesClass(at)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
