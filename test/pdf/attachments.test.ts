import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Attachment, readAttachments } from '../../shared/pdf/attachments.ts';
import { PdfFormatError } from '../../shared/reader/pdfObjects.ts';
import { rewritten } from './rewriting.ts';
import { newDocument } from './samples.ts';
import { requireTool, runTool } from './tools.ts';

const CREDENTIAL: Attachment = {
  name: 'certificate.json',
  mimeType: 'application/json',
  bytes: Buffer.from('{"serial":"CSR-1405-000127","holder":"شرکت نمونه"}'),
  description: 'گواهی به صورت ماشین‌خوان',
  relationship: 'Data',
};
const PROOF: Attachment = {
  name: 'log-proof.txt',
  mimeType: 'text/plain',
  bytes: Uint8Array.from({ length: 5000 }, (_, i) => i % 251),
  description: 'proof',
  relationship: 'Supplement',
};

async function withAttachments(...attachments: readonly Attachment[]): Promise<Uint8Array> {
  const document = newDocument();
  for (const attachment of attachments) document.attach(attachment);
  return document.finish();
}

describe('attachments', () => {
  test('come back byte for byte', async () => {
    const read = readAttachments(await withAttachments(CREDENTIAL, PROOF));
    expect(read.map(({ name, mimeType }) => [name, mimeType])).toEqual([
      ['certificate.json', 'application/json'],
      ['log-proof.txt', 'text/plain'],
    ]);
    expect(Buffer.compare(read[0]?.bytes ?? new Uint8Array(), CREDENTIAL.bytes)).toBe(0);
    expect(Buffer.compare(read[1]?.bytes ?? new Uint8Array(), PROOF.bytes)).toBe(0);
  });

  test('a document without any has none', async () => {
    expect(readAttachments(await withAttachments())).toEqual([]);
  });

  test('any bytes survive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const [read] = readAttachments(await withAttachments({ ...CREDENTIAL, bytes }));
        expect(Buffer.compare(read?.bytes ?? Buffer.from('?'), bytes)).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  requireTool('pdfdetach')('are seen by other readers too', async () => {
    const list = runTool('pdfdetach', ['-list', 'FILE'], await withAttachments(CREDENTIAL, PROOF));
    expect(list).toContain('2 embedded files');
    expect(list).toContain('certificate.json');
  });

  test.each(['../x.json', 'a/b', 'A.json', '', 'گواهی.json', 'a\nb'])(
    'the name %j is refused',
    async (name) => {
      await expect(withAttachments({ ...CREDENTIAL, name })).rejects.toThrow(RangeError);
    },
  );

  test('two of one name are refused', async () => {
    await expect(withAttachments(CREDENTIAL, CREDENTIAL)).rejects.toThrow(RangeError);
  });
});

describe('a file that is not ours', () => {
  const read = (pdf: Uint8Array) => () => readAttachments(pdf);
  const edited = (pdf: Uint8Array, from: string | RegExp, to: string): Uint8Array => {
    const text = Buffer.from(pdf).toString('latin1');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    return Buffer.from(changed, 'latin1');
  };

  test.each([
    ['empty', ''],
    ['no PDF', 'hello'],
    ['only a header', '%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n'],
    [
      'a table that points to itself',
      '%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\nstartxref\n15\n%%EOF\n',
    ],
  ])('%s is refused with a reason', (_, text) => {
    expect(read(Buffer.from(text, 'latin1'))).toThrow(PdfFormatError);
  });

  test('bytes after the end are refused', async () => {
    const pdf = await withAttachments(CREDENTIAL);
    expect(read(Buffer.concat([pdf, Buffer.from('\n')]))).toThrow(/cross-reference/);
  });

  test('an appended revision is refused', async () => {
    const pdf = await withAttachments(CREDENTIAL);
    const update = Buffer.from(
      '1 0 obj\nnull\nendobj\nxref\n1 1\n0000000000 00000 n \nstartxref\n9\n%%EOF\n',
    );
    expect(read(Buffer.concat([pdf, update]))).toThrow(PdfFormatError);
  });

  test('a swapped attachment is refused by its checksum', async () => {
    const pdf = await withAttachments(CREDENTIAL);
    const checksum = createHash('md5').update(CREDENTIAL.bytes).digest('hex');
    expect(read(edited(pdf, checksum, '0'.repeat(32)))).toThrow(/damaged/);
  });

  test('a second name for an attachment is refused', async () => {
    const pdf = await withAttachments(CREDENTIAL);
    expect(read(edited(pdf, '/UF (certificate.json)', '/UF (certificatE.json)'))).toThrow(
      /two names/,
    );
  });

  test('bytes hidden between two objects are refused', async () => {
    const pdf = rewritten(await withAttachments(CREDENTIAL), (object) =>
      object.startsWith('1 0 obj') ? `${object}%hidden\n` : object,
    );
    expect(read(pdf)).toThrow(/unknown/);
  });

  test('nesting without end is refused', () => {
    const deep = `%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n1 0 obj\n${'['.repeat(100_000)}`;
    const tail = `xref\n0 2\n0000000000 65535 f \n0000000015 00000 n \nstartxref\n${deep.length}\n%%EOF\n`;
    expect(read(Buffer.from(deep + tail, 'latin1'))).toThrow(/deeply/);
  });

  test('a stream that unpacks without end is refused', async () => {
    const bytes = new Uint8Array(300 * 1024 * 1024);
    const bomb = deflateSync(bytes);
    const head = `<<\n/Length ${bomb.length}\n/Filter /FlateDecode\n>>\nstream\n`;
    const objects = [
      Buffer.from('1 0 obj\n<</Names 2 0 R\n/AF [3 0 R]>>\nendobj\n'),
      Buffer.from('2 0 obj\n<</EmbeddedFiles <</Names [(a) 3 0 R]>>>>\nendobj\n'),
      Buffer.from('3 0 obj\n<</F (a)\n/UF (a)\n/EF <</F 4 0 R>>>>\nendobj\n'),
      Buffer.concat([Buffer.from(`4 0 obj\n${head}`), bomb, Buffer.from('\nendstream\nendobj\n')]),
    ];
    const header = Buffer.from('%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n', 'latin1');
    let offset = header.length;
    const entries = objects.map((object) => {
      const entry = `${String(offset).padStart(10, '0')} 00000 n \n`;
      offset += object.length;
      return entry;
    });
    const table = `xref\n0 5\n0000000000 65535 f \n${entries.join('')}trailer\n<</Size 5\n/Root 1 0 R>>\nstartxref\n${offset}\n%%EOF\n`;
    expect(read(Buffer.concat([header, ...objects, Buffer.from(table)]))).toThrow(/unpacked/);
  });

  test('any damage ends in an answer, never in another error', async () => {
    const pdf = await withAttachments(CREDENTIAL);
    const damage = fc.tuple(
      fc.integer({ min: 0, max: pdf.length - 1 }),
      fc.integer({ min: 0, max: 255 }),
    );
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (changes) => {
        const damaged = new Uint8Array(pdf);
        for (const [at, byte] of changes) damaged[at] = byte;
        try {
          readAttachments(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(PdfFormatError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
