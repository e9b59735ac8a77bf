import {
  allocate,
  issueSlips,
  releaseAllocation,
} from '../../shared/domain/allocation/commands.ts';
import {
  announceHandover,
  declineHandover,
  receiveHandover,
} from '../../shared/domain/handover/commands.ts';
import { cancelNeed, postNeed } from '../../shared/domain/need/commands.ts';
import { amendSite, measureAttendance, registerSite } from '../../shared/domain/site/commands.ts';
import { campaignWrites } from './campaignWrites.ts';
import {
  allocated,
  amendment,
  announced,
  attendance,
  needing,
  posted,
  site,
  sited,
} from './field.ts';
import type { Office } from './office.ts';
import { wheelchairs } from './papers.ts';
import { verified } from './steps.ts';
import { write } from './write.ts';

const lines = [wheelchairs('5')];
const allocation = async (here: Office) =>
  allocated(here, await verified(here, lines), await posted(here));
const handover = async (here: Office) => announced(here, await verified(here, lines));

/** The writes of the work in the field, made ready so that each is allowed. */
export const fieldWrites = () => ({
  postNeed: write(postNeed, ({ people }) => ({ by: people.district6, body: needing() })),
  cancelNeed: write(cancelNeed, async (here) => ({
    by: here.people.district6,
    params: { need: await posted(here) },
    body: { reason: 'moved-away' },
  })),
  allocate: write(allocate, async (here) => ({
    by: here.people.district6,
    body: {
      contribution: await verified(here, lines),
      line: 0,
      need: await posted(here),
      quantity: '2',
    },
  })),
  releaseAllocation: write(releaseAllocation, async (here) => ({
    by: here.people.district6,
    params: { allocation: await allocation(here) },
    body: { reason: 'not-needed' },
  })),
  issueSlips: write(issueSlips, async (here) => ({
    by: here.people.registrar,
    params: { allocation: await allocation(here) },
    body: { count: 3 },
  })),
  announceHandover: write(announceHandover, async (here) => ({
    by: here.people.registrar,
    body: {
      contribution: await verified(here, lines),
      line: 0,
      quantity: '2',
      implementer: here.union,
      occurredOn: '2026-06-10',
      evidence: [],
    },
  })),
  receiveHandover: write(receiveHandover, async (here) => ({
    by: here.people.unionist,
    params: { handover: await handover(here) },
    body: { occurredOn: '2026-06-10', quantity: '2' },
  })),
  declineHandover: write(declineHandover, async (here) => ({
    by: here.people.unionist,
    params: { handover: await handover(here) },
    body: { reason: 'not-received' },
  })),
  registerSite: write(registerSite, ({ people }) => ({ by: people.district6, body: site })),
  amendSite: write(amendSite, async (here) => ({
    by: here.people.district6,
    params: { site: await sited(here) },
    body: amendment,
  })),
  measureAttendance: write(measureAttendance, async (here) => ({
    by: here.people.district6,
    params: { site: await sited(here) },
    body: attendance(),
  })),
  ...campaignWrites(),
});
