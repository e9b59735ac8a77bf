/** What of a sign-in this tab keeps. Times are seconds since 1970 by the clock of this device. */
export interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_at?: number;
}

const place = 'session';

/** As the OIDC client writes them down; they end with the tab. */
export const readTokens = (): Tokens | undefined => {
  const text = sessionStorage.getItem(place);
  return text === null ? undefined : JSON.parse(text);
};

export const writeTokens = (text: string): void => sessionStorage.setItem(place, text);
export const dropTokens = (): void => sessionStorage.removeItem(place);

/** Where the OIDC client keeps its one user. */
export const userStore = {
  get: async () => sessionStorage.getItem(place),
  set: async (_key: string, text: string) => writeTokens(text),
  remove: async () => {
    const text = sessionStorage.getItem(place);
    dropTokens();
    return text;
  },
  getAllKeys: async () => (sessionStorage.getItem(place) === null ? [] : [place]),
};
