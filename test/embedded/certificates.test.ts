import { verify, X509Certificate } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { selfIssuedCertificates, selfSignedCertificate } from '../../shared/crypto/certificates.ts';
import { documentChain, documentChainPath } from '../../shared/crypto/documentChain.ts';
import { publicSpki } from '../../shared/crypto/ed25519.ts';
import { ecdsaSign, generateP256 } from '../../shared/crypto/p256.ts';
import { embeddedHome } from '../../shared/embedded/home.ts';
import { memoryFiles } from '../../shared/embedded/memoryFiles.ts';

const certified = () => {
  const key = generateP256();
  return { publicKeySpki: publicSpki(key), sign: ecdsaSign(key) };
};
const validity = {
  from: new Date('2026-03-21T00:00:00.500Z'),
  until: new Date('2056-03-21T00:00:00Z'),
};
const name = 'سازمان بهزیستی';

describe('certificates of the documents key', () => {
  test('the authority vouches for the signer, and for nothing that would be an authority', async () => {
    const [authority, leafKey] = [certified(), certified()];
    const issued = await selfIssuedCertificates(
      { authority, leaf: leafKey },
      { name, ...validity },
    );
    const [root, leaf] = [new X509Certificate(issued.root), new X509Certificate(issued.leaf)];
    expect(leaf.verify(root.publicKey)).toBe(true);
    expect(root.verify(root.publicKey)).toBe(true);
    expect(leaf.verify(leaf.publicKey)).toBe(false);
    expect(leaf.checkIssued(root)).toBe(true);
    expect([root.ca, leaf.ca]).toEqual([true, false]);
    expect([root.subject, leaf.subject]).toEqual([`CN=${name} Root`, `CN=${name}`]);
    expect(leaf.serialNumber).not.toBe(root.serialNumber);
  });

  test('a key that stands for itself has one certificate, which is no authority', async () => {
    const key = certified();
    const own = new X509Certificate(await selfSignedCertificate(key, { name, ...validity }));
    expect(own.verify(own.publicKey)).toBe(true);
    expect(own.issuer).toBe(own.subject);
    expect(own.ca).toBe(false);
  });

  test('validity is in whole seconds, on both sides of 2050', async () => {
    const own = new X509Certificate(
      await selfSignedCertificate(certified(), { name, ...validity }),
    );
    expect(own.validFromDate).toEqual(new Date('2026-03-21T00:00:00Z'));
    expect(own.validToDate).toEqual(validity.until);
  });
});

describe('the chain in the files', () => {
  const pem = (der: Uint8Array) => new TextEncoder().encode(new X509Certificate(der).toString());
  const never = async () => {
    throw new Error('issued again');
  };

  test('is issued once and read from then on', async () => {
    const [files, key] = [memoryFiles(), certified()];
    const issue = async () => [await selfSignedCertificate(key, { name, ...validity })];
    const first = await documentChain(files, key.publicKeySpki, issue);
    expect(await documentChain(files, key.publicKeySpki, never)).toEqual(first);
  });

  test('of two that issue at once, the one that is written counts for both', async () => {
    const [files, key] = [memoryFiles(), certified()];
    const from = (second: number) => new Date(second * 1000);
    const issue = (at: number) => async () => [
      await selfSignedCertificate(key, { name, from: from(at), until: validity.until }),
    ];
    const both = [1, 2].map((at) => documentChain(files, key.publicKeySpki, issue(at)));
    const [one, other] = await Promise.all(both);
    expect(one).toEqual(other);
  });

  test('of another key, or whose links do not hold, is refused', async () => {
    const [key, authority, stranger] = [certified(), certified(), certified()];
    const options = { name, ...validity };
    const { leaf } = await selfIssuedCertificates({ authority, leaf: key }, options);
    const { root } = await selfIssuedCertificates({ authority: stranger, leaf: key }, options);
    const files = memoryFiles();
    const put = (...parts: Uint8Array[]) =>
      files.write(documentChainPath, Buffer.concat(parts.map(pem)), { type: 'text/plain' });
    await put(leaf, root);
    await expect(documentChain(files, key.publicKeySpki, never)).rejects.toThrow("isn't signed");
    await put(leaf);
    expect(await documentChain(files, key.publicKeySpki, never)).toEqual([leaf]);
    await expect(documentChain(files, stranger.publicKeySpki, never)).rejects.toThrow(
      'not for the key',
    );
    await put();
    await expect(documentChain(files, key.publicKeySpki, never)).rejects.toThrow('certificates');
  });

  test('the embedded home signs documents with the first certificate, the last vouches for itself', async () => {
    const directory = { find: async () => undefined, assign: async () => {} };
    const office = embeddedHome({ data: ':memory:', directory, origin: 'csr.example.ir/1' });
    const signer = await office.documentSigner();
    const [leaf, root] = signer.certificates.map((der) => new X509Certificate(der));
    const bytes = new TextEncoder().encode('document');
    const signature = await signer.sign(bytes);
    const isSigned =
      leaf && verify('sha256', bytes, { key: leaf.publicKey, dsaEncoding: 'der' }, signature);
    expect(isSigned).toBe(true);
    expect(root && leaf?.verify(root.publicKey) && root.verify(root.publicKey)).toBe(true);
    expect(leaf?.subject).toBe('CN=csr.example.ir/1');
    office.close();
  });
});
