import { within } from '../caller.ts';
import type { Command } from '../command.ts';
import { jalali } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import { siteId } from './state.ts';

/** A site is named by its code; a district's officer registers those of the own region. */
export const registerSite: Command<'registerSite'> = {
  route: 'registerSite',
  aggregate: ({ body }) => ({ id: siteId(body.code) }),
  decide: (states, { body, caller }, { aggregate }) => {
    if (states.get('site', aggregate) !== undefined) throw new Refusal('already-exists');
    const checks = new Checks();
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    checks.done();
    if (!within(caller, { region: body.region })) throw new Refusal('out-of-scope');
    return { kind: 'site-registered', dims: { region: body.region }, data: body };
  },
};

/** A place is another one where its code or region is another: those stay. */
export const amendSite: Command<'amendSite'> = {
  route: 'amendSite',
  aggregate: ({ params }) => ({ id: params.site }),
  decide: (states, { body, caller }, { aggregate }) => {
    const site = states.get('site', aggregate);
    if (site === undefined || !within(caller, { region: site.region }))
      throw new Refusal('not-found');
    const { region: place } = site;
    return {
      kind: 'site-amended',
      dims: { region: place },
      causes: [site.registered],
      data: { ...body, region: place },
    };
  },
};

/** One measured rate for each month; a month that runs is measured when it is over. */
export const measureAttendance: Command<'measureAttendance'> = {
  route: 'measureAttendance',
  aggregate: ({ params }) => ({ id: params.site }),
  decide: (states, { body, caller }, { aggregate, now }) => {
    const site = states.get('site', aggregate);
    if (site === undefined || !within(caller, { region: site.region }))
      throw new Refusal('not-found');
    const { year, month } = jalali(now);
    const current = `${year}-${String(month).padStart(2, '0')}`;
    const checks = new Checks();
    checks.field(body.month < current, '/month', 'in-future');
    const isNew = site.attendance.every((rate) => rate.month !== body.month);
    checks.field(isNew, '/month', 'duplicate');
    checks.done();
    const { evidence, ...rate } = body;
    return {
      kind: 'attendance-measured',
      dims: { region: site.region },
      causes: [site.registered],
      data: rate,
      evidence,
    };
  },
};
