import type { Request } from '../domain/caller.ts';
import type { CertificateContent } from '../domain/certificate/content.ts';
import { credentialOf } from '../domain/certificate/credential.ts';
import { issuedCertificate } from '../domain/certificate/document.ts';
import { readCertificate } from '../domain/certificate/read.ts';
import type { CertificateState } from '../domain/certificate/state.ts';
import type { Home } from '../domain/ports.ts';
import { sealingTakes } from '../domain/publicLog.ts';
import { canonicalBytes } from '../log/canonical.ts';
import { certificatePdf } from './certificate/certificate.ts';
import { keptPaper } from './keptPaper.ts';
import { sealedAttachments } from './sealedAttachments.ts';

/** A new template gets a new name, so that papers of an older one stay as they were handed out. */
const template = 'v1';

/** The certificate on paper: signed and kept once it is issued and sealed, a marked draft before. */
export const certificatePaper = async (
  home: Home,
  request: Pick<Request<'certificateDocument'>, 'params' | 'query' | 'caller'>,
) => {
  const language = request.query.language ?? 'fa';
  const { state } = await readCertificate(home, request);
  const { serial } = state.content;
  if (serial === undefined) return draftPaper(home, state, language);
  const issued = await issuedCertificate(home, request);
  if (issued === 'not-sealed-yet') return { retryAfter: sealingTakes };
  const revoked = issued.state.revoked;
  const variant = revoked === undefined ? template : `${template}-revoked`;
  const path = `certificates/${serial}/${issued.sealed.index}-${language}-${variant}.pdf`;
  const bytes = await keptPaper(home, path, () =>
    certificatePdf({
      content: issued.sealed.entry.data as unknown as CertificateContent,
      language,
      checkUrl: checkUrlOf(home, serial),
      attachments: [
        ...sealedAttachments(issued.sealed),
        {
          name: 'credential.json',
          bytes: canonicalBytes(credentialOf(issued.sealed.entry, home.origin)),
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
    }),
  );
  return { bytes, type: 'application/pdf', filename: `${serial}-${language}.pdf` };
};

const draftPaper = async (home: Home, state: CertificateState, language: 'fa' | 'en') => ({
  bytes: await certificatePdf({
    content: { ...state.content, ...(state.letter !== undefined && { letter: state.letter }) },
    language,
    checkUrl: home.publicUrl,
    attachments: [],
    draft: true,
  }),
  type: 'application/pdf',
  filename: `draft-${language}.pdf`,
});

const checkUrlOf = ({ publicUrl }: Home, serial: string) => `${publicUrl}/check/?serial=${serial}`;
