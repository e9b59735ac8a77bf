import * as z from 'zod';

/** Where people sign in, as the host of these files says: a Cognito pool or this machine's own provider. */
export const Configuration = z.object({
  authority: z.url(),
  clientId: z.string(),
  scope: z.string(),
  /** Cognito names its sign-out page nowhere: with it, the session there ends as well. */
  signOut: z.url().optional(),
});
export type Configuration = z.infer<typeof Configuration>;

export const loadConfiguration = async (): Promise<Configuration> => {
  const response = await fetch('/configuration.json', { signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`configuration: ${response.status}`);
  return Configuration.parse(await response.json());
};
