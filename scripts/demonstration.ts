import { type Cast, castOf, type SignIn, today } from './scenario/cast.ts';
import { desk } from './scenario/desk.ts';
import { districts } from './scenario/districts.ts';
import { neighbours } from './scenario/neighbours.ts';
import { layGround } from './scenario/office.ts';
import { oversight } from './scenario/oversight.ts';
import { past } from './scenario/past.ts';
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
  await demonstration(cast);
};

/** An office in the middle of its work: something to do and to see on every page. */
export const demonstration = async (cast: Cast): Promise<void> => {
  const ground = await layGround(cast);
  await wholeQuarter(cast, ground, async () => undefined);
  const known = await neighbours(cast, ground);
  const older = await past(cast, ground);
  const [contribution = ''] = await desk(cast, ground, known);
  await districts(cast, ground);
  await oversight(cast, ground, { power: known.power, older, contribution });
  await report(cast);
};
