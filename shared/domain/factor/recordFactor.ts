import type { FactorRecording } from '../../contract/factors.ts';
import { canonical } from '../../log/canonical.ts';
import type { Command } from '../command.ts';
import { Checks } from '../refusal.ts';
import { type FactorData, type FactorState, factorId } from './state.ts';

/** A monthly index fills this in sixteen years; then it goes on under another code. */
const maxVersions = 200;

/** Records a factor's first version, or its next: what was computed with an earlier one stays as it was. */
export const recordFactor: Command<'recordFactor'> = {
  route: 'recordFactor',
  aggregate: ({ body }) => ({ id: factorId(body.code) }),
  decide: (states, { body: { evidence, ...body } }, { aggregate }) => {
    const checks = new Checks();
    const factor = states.get('factor', aggregate);
    checks.field((body.kind === 'tariff') === (body.basis !== undefined), '/basis', 'required');
    checks.field(body.until === undefined || body.until >= body.from, '/until', 'before-start');
    checkSame(checks, factor, body);
    checks.field((factor?.versions.length ?? 0) < maxVersions, '/code', 'too-many');
    if (body.corrects !== undefined) {
      const corrected = factor?.versions.find(({ version }) => version === body.corrects);
      checks.field(corrected !== undefined, '/corrects', 'unknown');
      checks.field(corrected?.correctedBy === undefined, '/corrects', 'duplicate');
    }
    checks.done();
    const data: FactorData = body;
    return { kind: 'factor-recorded', data: { ...data }, evidence };
  },
};

/** A factor of another kind or unit would be another factor. */
const checkSame = (
  checks: Checks,
  factor: FactorState | undefined,
  body: Omit<FactorRecording, 'evidence'>,
) => {
  if (factor === undefined) return;
  for (const field of ['kind', 'of', 'unit', 'basis'] as const) {
    const isSame = canonical(factor[field] ?? null) === canonical(body[field] ?? null);
    checks.field(isSame, `/${field}`, 'not-allowed-value');
  }
};
