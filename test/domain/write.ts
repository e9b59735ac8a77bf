import type { Written } from '../../shared/contract/papers.ts';
import type { RouteName } from '../../shared/contract/routes.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { Home } from '../../shared/domain/ports.ts';
import { record } from '../../shared/domain/record.ts';
import { type Office, type Parts, type Person, writing } from './office.ts';

type Trouble = (home: Home) => Home;
interface Outcome {
  readonly entry: Written;
  readonly again: Written;
  readonly aggregate: string;
}
export type Write = (here: Office, trouble: Trouble) => Promise<Outcome>;

/** A write whose client loses patience with a troubled store, and sends it twice more to a sound one. */
export const write =
  <N extends RouteName, F>(
    command: Command<N, F>,
    ready: (here: Office) => Promise<{ by: Person } & Parts> | ({ by: Person } & Parts),
  ): Write =>
  async (here, trouble) => {
    const { by, ...parts } = await ready(here);
    const request = await writing(here.home, by, command, parts);
    await record(trouble(here.home), command, request).catch(() => undefined);
    const entry = await record(here.home, command, request);
    const again = await record(here.home, command, request);
    return { entry, again, aggregate: entry.id };
  };
