import { Link } from 'wouter';

/** Views of one list, each with an address of its own. */
export const Chips = ({
  label,
  chips,
}: {
  readonly label: string;
  readonly chips: readonly {
    readonly name: string;
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
}) => (
  <nav aria-label={label}>
    <ul className="chips">
      {chips.map(({ name, href, isCurrent }) => (
        <li key={href}>
          <Link href={href} {...(isCurrent && { 'aria-current': 'true' as const })}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
