import type { Role } from '../../../shared/contract/entry.ts';

export interface Person {
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly partner?: string | undefined;
  readonly region?: string | undefined;
}

/** What the token says of its holder. For showing only: the server never believes this page. */
export const personIn = (token: string): Person => {
  const [, payload = ''] = token.split('.');
  const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const claims = JSON.parse(
    new TextDecoder().decode(Uint8Array.from(text, (c) => c.charCodeAt(0))),
  );
  return {
    actor: String(claims.sub),
    roles: claims['cognito:groups'] ?? [],
    partner: claims.partner,
    region: claims.region,
  };
};

const place = 'remembered';
/** After so long without a session a device shows nothing more of its last holder. */
const remembered_ms = 7 * 86_400_000;

/**
 * Remembers whose device this is, for who works where there is no line: a district's officer reads and confirms
 * without a session, and sends with the next one. No token is part of it; other roles are not remembered.
 */
export const remember = ({ actor, roles, region }: Person, now: number): void => {
  if (!roles.includes('district')) return;
  const until = now + remembered_ms;
  localStorage.setItem(place, JSON.stringify({ actor, region, until }));
};

export const remembered = (now: number): Person | undefined => {
  const text = localStorage.getItem(place);
  if (text === null) return undefined;
  const { actor, region, until } = JSON.parse(text);
  return now < until ? { actor, region, roles: ['district'] } : undefined;
};

export const forgetPerson = (): void => localStorage.removeItem(place);
