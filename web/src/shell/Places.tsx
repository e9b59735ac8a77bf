import { Link, useLocation } from 'wouter';
import { type Texts, useTexts } from '../language/language.tsx';

const texts: Texts<'pages'> = {
  fa: { pages: 'صفحه‌های این بخش' },
  en: { pages: 'Pages of this part' },
};

export interface Place {
  /** Within the role's part of the portal; '/' is its start page. */
  readonly path: string;
  readonly name: string;
}

/** On a phone they stand in one row that scrolls. */
const intoSight = (link: HTMLAnchorElement | null): void =>
  link?.scrollIntoView({ block: 'nearest', inline: 'center' });

/** The pages of a role. */
export const Places = ({ places }: { readonly places: readonly Place[] }) => {
  const t = useTexts(texts);
  const [at] = useLocation();
  const here = (path: string) => (path === '/' ? at === '/' : at.startsWith(path));
  return (
    <nav aria-label={t.pages}>
      <ul className="places">
        {places.map(({ path, name }) => (
          <li key={path}>
            <Link
              href={path}
              {...(here(path) && { 'aria-current': 'page' as const, ref: intoSight })}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
