/** Where people sign in, as the host of these files says: a Cognito pool or this machine's own provider. */
export interface Configuration {
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
  /** Cognito names its sign-out page nowhere: with it, the session there ends as well. */
  readonly signOut?: string;
}

/** By hand: signing in needs no more of a schema than this. */
const isConfiguration = (json: unknown): json is Configuration => {
  if (typeof json !== 'object' || json === null) return false;
  const { authority, clientId, scope, signOut } = json as Record<string, unknown>;
  const texts = [authority, clientId, scope, signOut ?? ''];
  return texts.every((each) => typeof each === 'string') && URL.canParse(String(authority));
};

export const loadConfiguration = async (): Promise<Configuration> => {
  const response = await fetch('/configuration.json', { signal: AbortSignal.timeout(15_000) });
  const configuration: unknown = response.ok ? await response.json() : undefined;
  if (!isConfiguration(configuration)) throw new Error(`configuration: ${response.status}`);
  return configuration;
};
