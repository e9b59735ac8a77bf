import { campaign } from './campaign.ts';
import type { Cast } from './cast.ts';
import { field } from './field.ts';
import { heaterModel } from './heaterModel.ts';
import { heaters } from './heaters.ts';
import { housing } from './housing.ts';
import { memoranda } from './memoranda.ts';
import { metered } from './metered.ts';
import type { Ground } from './office.ts';
import { plans } from './plans.ts';
import { relief } from './relief.ts';
import { wheelchairs } from './wheelchairs.ts';

/** Those that end with a certificate, whose id they give back. */
const certified = { wheelchairs, housing, metered, field, campaign, relief };

type Certified = (name: string, certificate: string) => Promise<void>;

/** The main job: one gift from its submission to its certificate. */
export const mainJob = async (cast: Cast, ground: Ground, then: Certified): Promise<void> =>
  then('heaters', await heaters(cast, ground));

/** Everything that an office does in a quarter, but for its report. */
export const wholeQuarter = async (cast: Cast, ground: Ground, then: Certified): Promise<void> => {
  await heaterModel(cast);
  await memoranda(cast, ground);
  await mainJob(cast, ground, then);
  for (const [name, scenario] of Object.entries(certified))
    await then(name, await scenario(cast, ground));
  await plans(cast, ground);
};
