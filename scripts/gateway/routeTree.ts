import type { Route } from '../../shared/contract/route.ts';

export interface Match {
  readonly name: string;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

type Row = {
  readonly name: string;
  readonly route: Route;
  readonly segments: readonly string[];
};

/**
 * Finds rows of a contract table by path, as HTTP APIs do: whole segments, `{name+}` takes the rest, and a
 * literal segment goes before a parameter. Segments are split before they are decoded, so that an encoded
 * slash stays inside its segment.
 */
export const routeTree = (routes: Readonly<Record<string, Route>>) => {
  const rows = Object.entries(routes)
    .map(([name, route]): Row => ({ name, route, segments: route.path.split('/') }))
    .sort((a, b) => variables(a.route.path) - variables(b.route.path));

  return {
    /** The rows of every method at this path. Throws URIError on a malformed escape. */
    at: (path: string): readonly Match[] => {
      const segments = path.split('/');
      return rows.flatMap(({ name, route, segments: pattern }) => {
        const params = paramsOf(pattern, segments);
        return params ? [{ name, route, params }] : [];
      });
    },
  };
};

const variables = (path: string): number => path.split('{').length;

const paramsOf = (pattern: readonly string[], segments: readonly string[]) => {
  const greedy = pattern.at(-1)?.endsWith('+}') ?? false;
  if (greedy ? segments.length < pattern.length : segments.length !== pattern.length)
    return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const name = /^\{(\w+)(\+?)\}$/.exec(part);
    const value = name?.[2] ? segments.slice(at).join('/') : (segments[at] ?? '');
    if (name?.[1] === undefined ? value !== part : value === '') return undefined;
    if (name?.[1] !== undefined) params[name[1]] = decodeURIComponent(value);
  }
  return params;
};
