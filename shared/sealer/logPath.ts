/** Where the log's public files lie. */
export const logPath = (path: string): string => `log/${path}`;
