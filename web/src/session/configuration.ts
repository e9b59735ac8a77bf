/** Where people sign in, as the host of these files says: a Cognito pool or this machine's own provider. */
export interface Configuration {
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
  /** Cognito names its sign-out page nowhere: with it, the session there ends as well. */
  readonly signOut?: string;
}

/** By hand: signing in needs no more of a schema than this. Throws for what is no configuration. */
export const configurationIn = (json: unknown): Configuration => {
  const found = json as Configuration | undefined;
  const texts = [found?.authority, found?.clientId, found?.scope, found?.signOut ?? ''];
  if (found === undefined || !texts.every((each) => typeof each === 'string'))
    throw new TypeError('this is no configuration of the portal');
  if (!URL.canParse(found.authority)) throw new TypeError('nobody signs in at this address');
  return found;
};

export const loadConfiguration = async (): Promise<Configuration> => {
  const response = await fetch('/configuration.json', { signal: AbortSignal.timeout(15_000) });
  return configurationIn(response.ok ? await response.json() : undefined);
};
