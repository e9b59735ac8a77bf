import type { EdgeEvent } from './event.ts';

/**
 * Writes one line of JSON about a failure that is ours. No body, header or token is in it; an error's
 * message is cut short, and its stack reduced to where, because both may quote what was sent.
 */
export const logFailure = (error: unknown, route: string, event: EdgeEvent): void => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(
    JSON.stringify({
      level: 'error',
      route,
      requestId: event.requestContext.requestId,
      error: name,
      message: message.slice(0, 300),
      at: stack
        ?.split('\n')
        .filter((line) => line.startsWith('    at '))
        .slice(0, 12)
        .map((line) => line.trim()),
    }),
  );
};
