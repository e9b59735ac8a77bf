import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { signDocument } from '../../shared/pdf/signature.ts';
import { verifySignature } from '../../shared/reader/signature.ts';
import { CREATED_AT, newDocument, office, SIGNATURE } from './samples.ts';
import { requireTool, runTool } from './tools.ts';

const demonstration = await office();
const roots = [demonstration.rootPem];

async function unsigned(): Promise<Uint8Array> {
  const document = newDocument({ signature: SIGNATURE });
  document.text('گواهی می‌شود', { x: 60, y: 60, width: 400 });
  return document.finish();
}

const reason = async (pdf: Uint8Array, trusted = roots): Promise<string> => {
  const check = await verifySignature(pdf, trusted);
  return check.ok ? 'accepted' : check.reason;
};

let signed: Uint8Array;
beforeAll(async () => {
  signed = await signDocument(await unsigned(), demonstration.signer);
});

describe('a signed document', () => {
  test('is accepted, with the signer and the time that it states', async () => {
    expect(await verifySignature(signed, roots)).toEqual({
      ok: true,
      signerName: 'سامانهٔ گواهی نمونه',
      signedAt: CREATED_AT,
    });
  });

  test('differs from the unsigned one in nothing but the two reserved places', async () => {
    const before = Buffer.from(await unsigned()).toString('latin1');
    const after = Buffer.from(signed).toString('latin1');
    const blank = (text: string): string =>
      text.replace(/\/ByteRange \[[^\]]*\] */, '').replace(/\/Contents <[0-9a-f]{16384}>/, '');
    expect(after).toHaveLength(before.length);
    expect(blank(after)).toBe(blank(before).slice(0, blank(after).length));
  });

  requireTool('pdfsig')('is valid for others: the whole document is signed', () => {
    const report = runTool('pdfsig', ['-nocert', 'FILE'], signed);
    expect(report).toContain('Signature is Valid');
    expect(report).toContain('Total document signed');
    expect(report).toContain('ETSI.CAdES.detached');
  });

  requireTool('qpdf')('is still sound, says qpdf', () => {
    expect(runTool('qpdf', ['--check', 'FILE'], signed)).toContain('No syntax or stream');
  });
});

describe('a changed document', () => {
  const flipped = (at: number, bit: number): Uint8Array => {
    const copy = new Uint8Array(signed);
    copy[at] = (copy[at] ?? 0) ^ (1 << bit);
    return copy;
  };

  test('is refused, whichever bit is flipped', async () => {
    const place = fc.tuple(
      fc.integer({ min: 0, max: signed.length - 1 }),
      fc.integer({ min: 0, max: 7 }),
    );
    await fc.assert(
      fc.asyncProperty(place, async ([at, bit]) => {
        expect((await verifySignature(flipped(at, bit), roots)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('is refused, whichever bit of the CMS is flipped', async () => {
    const contents = Buffer.from(signed).indexOf('/Contents <') + 11;
    for (let byte = 0; byte < 900; byte += 3) {
      expect((await verifySignature(flipped(contents + byte, byte % 8), roots)).ok).toBe(false);
    }
  });

  test('is refused when a nibble of the padding is no zero', async () => {
    const contents = Buffer.from(signed).indexOf('/Contents <') + 11;
    const copy = new Uint8Array(signed);
    copy[contents + 16_383] = '1'.charCodeAt(0);
    expect(await reason(copy)).toBe('the signature was changed');
  });

  test('is refused when the signature is in upper case, which says the same', async () => {
    const text = Buffer.from(signed).toString('latin1');
    const upper = text.replace(/(?<=\/Contents <)[0-9a-f]+/, (hex) => hex.toUpperCase());
    expect(await reason(Buffer.from(upper, 'latin1'))).toBe('the signature is not hexadecimal');
  });

  test('is refused when something is appended', async () => {
    expect(await reason(Buffer.concat([signed, Buffer.from('%x\n')]))).toMatch(/cross-reference/);
  });

  test('is refused when the byte range leaves a part out', async () => {
    const text = Buffer.from(signed).toString('latin1');
    const short = text.replace(/(\/ByteRange \[0 \d+ \d+ \d+)(\d)\] /, '$1]  ');
    expect(short).toHaveLength(text.length);
    expect(await reason(Buffer.from(short, 'latin1'))).toBe(
      'the signature does not cover the whole file',
    );
  });
});

describe('a signer', () => {
  test('of another office is not trusted', async () => {
    expect(await reason(signed, [(await office()).rootPem])).toBe(
      'no trusted root vouches for the signer',
    );
    expect(await reason(signed, [])).toBe('no trusted root vouches for the signer');
  });

  test('with another certificate for the same name is refused', async () => {
    const other = await office();
    const mixed = { ...demonstration.signer, certificateChain: [other.leafDer] };
    const pdf = await signDocument(await unsigned(), mixed);
    expect(await reason(pdf, [other.rootPem])).toBe('the document was changed after it was signed');
  });

  test('whose certificate had expired is refused', async () => {
    const old = await office('2020-01-01', '2025-01-01');
    const pdf = await signDocument(await unsigned(), old.signer);
    expect(await reason(pdf, [old.rootPem])).toMatch(/was not valid when it was signed/);
  });

  test('may send the root along', async () => {
    const { signer, leafDer, rootDer, rootPem } = demonstration;
    const whole = { ...signer, certificateChain: [leafDer, rootDer] };
    expect(await reason(await signDocument(await unsigned(), whole), [rootPem])).toBe('accepted');
  });

  test('may not issue certificates itself', async () => {
    const victim = await office();
    const chain = [victim.leafDer, demonstration.leafDer];
    const pdf = await signDocument(await unsigned(), { ...victim.signer, certificateChain: chain });
    expect(await reason(pdf)).toBe('the certificates do not vouch for each other');
  });
});

describe('a document that is not signed', () => {
  test('is refused, with or without room for a signature', async () => {
    expect(await reason(await unsigned())).toBe('the document is not signed yet');
    expect(await reason(await newDocument().finish())).toBe('the document has no signature');
  });

  test('without room cannot be signed, nor can one twice', async () => {
    const { signer } = demonstration;
    await expect(signDocument(await newDocument().finish(), signer)).rejects.toThrow(
      /no signature/,
    );
    await expect(signDocument(signed, signer)).rejects.toThrow(/signed already/);
  });
});
