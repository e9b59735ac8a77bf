import type { Language } from '../contract/papers.ts';
import type { ReportProfile } from '../contract/reports.ts';
import type { Name } from '../contract/text.ts';
import { dayOf } from '../domain/period.ts';
import type { Home } from '../domain/ports.ts';
import { sealingTakes } from '../domain/publicLog.ts';
import { sealedReport } from '../domain/report/document.ts';
import { rootAt } from '../domain/sealed.ts';
import { encodeBase64 } from '../log/bytes.ts';
import { canonicalBytes } from '../log/canonical.ts';
import { keptPaper } from './keptPaper.ts';
import { reportPdf } from './report/report.ts';
import { sealedAttachments } from './sealedAttachments.ts';

/** A new template gets a new name, so that reports of an older one stay as they were published. */
const template = 'v2';

/** What report-issued says for the cover. */
interface IssueData {
  readonly addressee?: string;
  readonly legalBasis?: string;
  readonly profile?: ReportProfile;
  readonly signatories?: readonly { readonly name: Name; readonly post: Name }[];
}

/** The public edition of an issued report on paper, signed and kept once it is sealed. */
export const reportPaper = async (
  home: Home,
  {
    period,
    version,
    language,
    profile: asked,
  }: {
    period: string;
    version: number;
    language: Language;
    /** Another audience than the one that it was issued for. */
    profile?: ReportProfile | undefined;
  },
) => {
  const found = await sealedReport(home, period, version, 'public');
  if (found === 'not-sealed-yet') return { retryAfter: sealingTakes };
  const { issued, sealed, report } = found;
  const {
    addressee,
    legalBasis,
    profile: own = 'public',
    signatories = [],
  } = sealed.entry.data as IssueData;
  const profile = asked ?? own;
  const path = `reports/${period}/${version}-${sealed.index}-${profile}-${language}-${template}.pdf`;
  const bytes = await keptPaper(home, path, async () =>
    reportPdf({
      report,
      root: encodeBase64(await rootAt(home, report.size, sealed)),
      language,
      version,
      issuedOn: dayOf(new Date(issued.issuedAt)),
      ...(issued.reason !== undefined && { reason: issued.reason }),
      ...(addressee !== undefined && profile === own && { addressee }),
      ...(legalBasis !== undefined && { legalBasis }),
      profile,
      signatories,
      checkUrl: `${home.publicUrl}/`,
      attachments: [
        ...sealedAttachments(sealed),
        {
          name: 'report.json',
          bytes: canonicalBytes(report),
          mimeType: 'application/json',
          description: 'The figures of this report',
        },
      ],
      signature: {
        reason: `${period} v${version}`,
        signerName: report.office?.name.fa ?? home.origin,
        time: home.clock(),
      },
    }),
  );
  return {
    bytes,
    type: 'application/pdf',
    filename: `${period}-v${version}-${language}.pdf`,
    cache: 'public, max-age=31536000, immutable',
  };
};
