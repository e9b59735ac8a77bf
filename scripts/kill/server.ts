import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../start.ts', import.meta.url));
const patience = 60_000;

/** The system in a process of its own, that can be killed in the middle of anything. */
export interface Server {
  readonly url: string;
  /** Sends SIGKILL and waits until the process is gone. */
  kill(): Promise<void>;
}

/** Starts the system on a data folder and waits until it says that it is well. */
export const startServer = async (port: number, data: string): Promise<Server> => {
  const process_ = spawn(
    process.execPath,
    [
      '--conditions=embedded',
      '--disable-warning=ExperimentalWarning',
      start,
      ...['--port', String(port), '--data', data, '--empty'],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const url = `http://localhost:${port}`;
  await healthy(url, process_);
  return {
    url,
    kill: async () => {
      const gone = once(process_, 'exit');
      process_.kill('SIGKILL');
      await gone;
    },
  };
};

const healthy = async (url: string, { exitCode }: ChildProcess): Promise<void> => {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (exitCode !== null) throw new Error(`the system ended with ${exitCode}`);
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the system did not become healthy within a minute');
};
