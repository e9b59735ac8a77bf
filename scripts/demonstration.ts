import { castOf, type SignIn, today } from './scenario/cast.ts';
import { layGround } from './scenario/office.ts';
import { wholeQuarter } from './scenario/quarter.ts';
import { report } from './scenario/steps.ts';

/**
 * Fills a new system through its own API, as people would. Its run is named by the day: when it was cut
 * off, the next start of that day goes on where it ended.
 */
export const loadDemonstration = async ({
  url,
  signIn,
}: {
  readonly url: string;
  readonly signIn: SignIn;
}): Promise<void> => {
  const cast = castOf({ url, signIn, run: today().replaceAll('-', '').slice(2), say: () => {} });
  const ground = await layGround(cast);
  await wholeQuarter(cast, ground, async () => undefined);
  await report(cast);
};
