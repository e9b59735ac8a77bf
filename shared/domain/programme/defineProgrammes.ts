import type { ProgrammesDefinition } from '../../contract/programmes.ts';
import type { Command } from '../command.ts';
import { Checks } from '../refusal.ts';
import { type ProgrammesData, programmesId } from './state.ts';
import { programmesIn } from './tree.ts';

const yearBefore = (year: string) => String(Number(year) - 1);

/**
 * Sets the programmes of a Jalali year and how they continue those of the year before. Defined again, a
 * year keeps every code that it had: figures stand under it.
 */
export const defineProgrammes: Command<'defineProgrammes'> = {
  route: 'defineProgrammes',
  aggregate: ({ params }) => ({ id: programmesId(params.year) }),
  reads: ({ params }) => [programmesId(yearBefore(params.year))],
  decide: (states, { params, body }, { aggregate }) => {
    const checks = new Checks();
    checkTree(checks, body);
    const before = programmesIn(states, yearBefore(params.year)).tree.map(({ code }) => code);
    checkMapping(checks, body, new Set(before));
    const earlier = states.get('programmes', aggregate)?.tree ?? [];
    const codes = new Set(body.tree.map(({ code }) => code));
    checks.field(
      earlier.every(({ code }) => codes.has(code)),
      '/tree',
      'required',
    );
    checks.done();
    const data: ProgrammesData = { ...body, year: params.year };
    return { kind: 'programmes-defined', data: { ...data } };
  },
};

/** What a programme belongs to stands before it, so that nothing is under itself. */
const checkTree = (checks: Checks, { tree }: ProgrammesDefinition) => {
  const seen = new Set<string>();
  tree.forEach(({ code, under }, index) => {
    checks.field(!seen.has(code), `/tree/${index}/code`, 'duplicate');
    checks.field(under === undefined || seen.has(under), `/tree/${index}/under`, 'unknown');
    seen.add(code);
  });
};

const checkMapping = (
  checks: Checks,
  { tree, mappedFrom }: ProgrammesDefinition,
  before: ReadonlySet<string>,
) => {
  const codes = new Set(tree.map(({ code }) => code));
  const mapped = new Set<string>();
  mappedFrom.forEach(({ from, to }, index) => {
    checks.field(before.has(from), `/mappedFrom/${index}/from`, 'unknown');
    checks.field(!mapped.has(from), `/mappedFrom/${index}/from`, 'duplicate');
    checks.field(codes.has(to), `/mappedFrom/${index}/to`, 'unknown');
    mapped.add(from);
  });
};
