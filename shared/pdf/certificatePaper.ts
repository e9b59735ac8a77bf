import type { Request } from '../domain/caller.ts';
import type { CertificateContent } from '../domain/certificate/content.ts';
import { credentialOf } from '../domain/certificate/credential.ts';
import { issuedCertificate } from '../domain/certificate/document.ts';
import { holderOpened, readCertificate, successorOf } from '../domain/certificate/read.ts';
import type { CertificateState } from '../domain/certificate/state.ts';
import type { PersonalData } from '../domain/partner/personalData.ts';
import { personLock } from '../domain/partner/personLock.ts';
import type { Home } from '../domain/ports.ts';
import { sealingTakes } from '../domain/publicLog.ts';
import { canonicalBytes } from '../log/canonical.ts';
import {
  type CertificatePaper,
  certificatePdf,
  type Revocation,
} from './certificate/certificate.ts';
import { keptPaper } from './keptPaper.ts';
import { sealedAttachments } from './sealedAttachments.ts';

/** A new template gets a new name, so that papers of an older one stay as they were handed out. */
const template = 'v2';

type Asked = Pick<Request<'certificateDocument'>, 'params' | 'query' | 'caller'>;

/** The certificate on paper: signed and kept once it is issued and sealed, a marked draft before. */
export const certificatePaper = async (home: Home, request: Asked) => {
  const { form = 'landscape', letterhead = 'drawn', colour = 'colour' } = request.query;
  const language = form === 'bilingual' ? 'fa' : (request.query.language ?? 'fa');
  const look = { language, form, letterhead, colour };
  const { state } = await readCertificate(home, request);
  const { serial } = state.content;
  if (serial === undefined)
    return draftPaper(home, state, look, await holderOpened(home, request, state));
  const issued = await issuedCertificate(home, request);
  if (issued === 'not-sealed-yet') return { retryAfter: sealingTakes };
  const revoked = await revocationOf(home, issued.state);
  const opened = await holderOpened(home, request, issued.state);
  const content = issued.sealed.entry.data as unknown as CertificateContent;
  const name = `${nameOf(look)}${opened === undefined ? '' : '-named'}`;
  const path = `certificates/${serial}/${issued.sealed.index}-${name}${statusOf(revoked)}.pdf`;
  const render = () =>
    certificatePdf({
      ...look,
      content: named(content, opened),
      checkUrl: checkUrlOf(home, serial),
      attachments: [
        ...sealedAttachments(issued.sealed),
        {
          name: 'credential.json',
          bytes: canonicalBytes(credentialOf(issued.sealed.entry, home.origin, opened?.name)),
          mimeType: 'application/json',
          description: 'The certificate as a W3C Verifiable Credential',
        },
      ],
      signature: {
        reason: serial,
        signerName: state.content.office.name.fa,
        time: home.clock(),
      },
      ...(revoked !== undefined && { revoked }),
    });
  const bytes = await keptPaper(home, path, render, opened && (await personLock(home, opened)));
  return { bytes, type: 'application/pdf', filename: `${serial}-${spoken(look)}.pdf` };
};

/** With the name of a natural person, where the log only says that there is one. */
const named = (
  content: CertificateContent,
  opened: PersonalData | undefined,
): CertificateContent =>
  opened === undefined
    ? content
    : { ...content, holder: { ...content.holder, name: opened.name.value } };

type Look = Required<Pick<CertificatePaper, 'language' | 'form' | 'letterhead' | 'colour'>>;

/** Each look is a file of its own. */
const nameOf = (look: Look) =>
  [spoken(look), template, look.form, look.letterhead, look.colour].join('-');
const spoken = ({ form, language }: Look) => (form === 'bilingual' ? 'fa-en' : language);

/** A certificate that stands in the place of a revoked one may itself be revoked: each has its own paper. */
const statusOf = (revoked: Revocation | undefined) => {
  if (revoked === undefined) return '';
  return revoked.supersededBy === undefined ? '-revoked' : `-superseded-${revoked.supersededBy}`;
};

const revocationOf = async (
  home: Home,
  state: CertificateState,
): Promise<Revocation | undefined> => {
  if (state.revoked === undefined) return undefined;
  const { on, reason } = state.revoked;
  const supersededBy = await successorOf(home, state);
  return { on, reason, ...(supersededBy !== undefined && { supersededBy }) };
};

const draftPaper = async (
  home: Home,
  state: CertificateState,
  look: Look,
  opened: PersonalData | undefined,
) => ({
  bytes: await certificatePdf({
    ...look,
    content: {
      ...named(state.content, opened),
      ...(state.letter !== undefined && { letter: state.letter }),
    },
    checkUrl: home.publicUrl,
    attachments: [],
    draft: true,
  }),
  type: 'application/pdf',
  filename: `draft-${spoken(look)}.pdf`,
});

const checkUrlOf = ({ publicUrl }: Home, serial: string) => `${publicUrl}/check/?serial=${serial}`;
