import type { Request } from '../caller.ts';
import type { Command } from '../command.ts';
import { evidencePath, officeFolder } from '../evidence.ts';
import type { Home } from '../ports.ts';
import { Checks, Refusal } from '../refusal.ts';
import { readCertificate } from './read.ts';

/**
 * The paper as it was signed and stamped by hand, attached to a certificate that is in force. A better scan
 * takes the place of an earlier one; both stand in the log by their hash.
 */
export const attachSignedScan: Command<'attachSignedScan'> = {
  route: 'attachSignedScan',
  aggregate: ({ params }) => ({ id: params.certificate }),
  decide: (states, { body }, { aggregate }) => {
    const certificate = states.get('certificate', aggregate);
    if (certificate === undefined) throw new Refusal('not-found');
    if (certificate.status !== 'issued') throw new Refusal('status-wrong');
    // It shows a name that could never be erased again.
    if (certificate.content.holder.nameCommitment !== undefined)
      throw new Refusal('holder-is-a-person');
    const checks = new Checks();
    body.evidence.forEach(({ showsBeneficiaries }, index) => {
      const pointer = `/evidence/${index}/showsBeneficiaries`;
      checks.field(!showsBeneficiaries, pointer, 'not-allowed-value');
    });
    checks.done();
    return {
      kind: 'signed-scan-attached',
      dims: { partner: certificate.partner },
      causes: [certificate.issued ?? ''],
      data: { serial: certificate.content.serial },
      evidence: body.evidence,
    };
  },
};

/** The scan, for whoever may see the certificate. */
export const getSignedScan = async (home: Home, request: Request<'getSignedScan'>) => {
  const { state } = await readCertificate(home, request);
  if (state.signedScan === undefined) throw new Refusal('not-found');
  const { sha256, mediaType, name } = state.signedScan;
  const file = await home.files.read(evidencePath(officeFolder, sha256));
  if (file === undefined) throw new Refusal('not-found');
  return { bytes: file.bytes, type: mediaType, filename: name };
};
