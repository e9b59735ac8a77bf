import type { Entry } from '../../contract/entry.ts';
import type { Name } from '../../contract/text.ts';
import type { Opened } from '../commitment.ts';
import type { CertificateContent } from './content.ts';

/**
 * The certificate as a credential in the shape of the W3C Verifiable Credentials Data Model 2.0. It is
 * a pure function of the entry and the origin of its log: whoever holds the leaf makes the same bytes. Of a
 * natural person's, `opened` is the name that the entry commits to, with its salt; without it nobody is named.
 */
export const credentialOf = (
  entry: Entry,
  origin: string,
  opened?: Opened<Name>,
): Record<string, unknown> => {
  const content = entry.data as unknown as CertificateContent;
  const { office, holder, serial, ...subject } = content;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'CsrContributionCertificate'],
    id: `urn:csr-ledger:${origin}:${serial}`,
    issuer: { id: `urn:csr-ledger:${origin}`, name: office.name.en ?? office.name.fa },
    validFrom: entry.recordedAt,
    credentialSubject: {
      id: `urn:csr-ledger:${origin}:${holder.partner}`,
      holder: opened ? { ...holder, name: opened.value, nameSalt: opened.salt } : holder,
      serial,
      office,
      ...subject,
    },
    evidence: entry.causes.map((cause) => ({
      type: ['LedgerEntry'],
      id: `urn:csr-ledger:${origin}:${cause}`,
    })),
  };
};
