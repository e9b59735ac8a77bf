import { X509Certificate } from 'node:crypto';
import { ConditionFailed, type Files } from '../domain/ports.ts';
import { equalBytes } from '../log/bytes.ts';

/** Where an office may put a chain of its own authority before the first document is signed. */
export const documentChainPath = 'trust/documents-chain.pem';

const longestChain = 5;

/**
 * The certificates that vouch for the documents key, DER, the signer's first: those that stand in the
 * files, or, the first time, those that `issue` makes, written once. Throws an Error for a chain that
 * isn't this key's or doesn't hold together.
 */
export async function documentChain(
  files: Files,
  publicKeySpki: Uint8Array,
  issue: () => Promise<readonly Uint8Array[]>,
): Promise<readonly Uint8Array[]> {
  const stored = (await files.read(documentChainPath)) ?? (await writeOnce(files, await issue()));
  const chain = parseChain(new TextDecoder().decode(stored.bytes));
  checkChain(chain, publicKeySpki);
  return chain.map(({ raw }) => new Uint8Array(raw));
}

/** Another process may have been first: what stands there counts. */
async function writeOnce(files: Files, chain: readonly Uint8Array[]) {
  const bytes = new TextEncoder().encode(chain.map(pem).join(''));
  try {
    await files.write(documentChainPath, bytes, { type: 'application/x-pem-file', when: 'absent' });
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  const stored = await files.read(documentChainPath);
  if (stored === undefined) throw new Error(`${documentChainPath} was written and isn't there`);
  return stored;
}

const pem = (der: Uint8Array): string => new X509Certificate(der).toString();

const parseChain = (text: string): X509Certificate[] =>
  (text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (block) => new X509Certificate(block),
  );

function checkChain(chain: readonly X509Certificate[], publicKeySpki: Uint8Array): void {
  const [leaf] = chain;
  if (leaf === undefined || chain.length > longestChain) {
    throw new Error(`${documentChainPath} must have 1 to ${longestChain} certificates`);
  }
  const certified = leaf.publicKey.export({ format: 'der', type: 'spki' });
  if (!equalBytes(new Uint8Array(certified), publicKeySpki)) {
    throw new Error(`${documentChainPath} is not for the key that signs documents`);
  }
  chain.forEach((certificate, at) => {
    const issuer = chain[at + 1];
    if (issuer !== undefined && !certificate.verify(issuer.publicKey)) {
      throw new Error(`${documentChainPath}: certificate ${at + 1} isn't signed by the next one`);
    }
  });
}
