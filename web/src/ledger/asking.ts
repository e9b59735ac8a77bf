import { noteClock } from './clock.ts';

/**
 * Asks as the browser does, and once more with another token when the service does not take the first one: by a
 * clock that is wrong a token looks good for longer than it is.
 */
export const askingWith =
  (anotherToken: () => Promise<string | undefined>): typeof fetch =>
  async (address, init) => {
    const answer = await fetch(address, init);
    noteClock(answer.headers.get('date'));
    const headers = new Headers(init?.headers);
    if (answer.status !== 401 || !headers.has('authorization')) return answer;
    const token = await anotherToken();
    if (token === undefined) return answer;
    headers.set('authorization', `Bearer ${token}`);
    return fetch(address, { ...init, headers });
  };
