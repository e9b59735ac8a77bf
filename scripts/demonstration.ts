import { campaign } from './scenario/campaign.ts';
import { castOf, type SignIn, today } from './scenario/cast.ts';
import { field } from './scenario/field.ts';
import { heaterModel } from './scenario/heaterModel.ts';
import { heaters } from './scenario/heaters.ts';
import { housing } from './scenario/housing.ts';
import { memoranda } from './scenario/memoranda.ts';
import { metered } from './scenario/metered.ts';
import { layGround } from './scenario/office.ts';
import { plans } from './scenario/plans.ts';
import { relief } from './scenario/relief.ts';
import { report } from './scenario/steps.ts';
import { wheelchairs } from './scenario/wheelchairs.ts';

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
  await heaterModel(cast);
  await heaters(cast, ground);
  await wheelchairs(cast, ground);
  await metered(cast, ground);
  await housing(cast, ground);
  await memoranda(cast, ground);
  await field(cast, ground);
  await campaign(cast, ground);
  await relief(cast, ground);
  await plans(cast, ground);
  await report(cast);
};
