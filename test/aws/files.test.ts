import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { s3Clients, s3Files } from '../../shared/aws/files.ts';
import type { Files } from '../../shared/domain/ports.ts';
import { bodyOf, server } from './servers.ts';

// The shape of requests and answers only, against a server that answers what S3's documentation says.
// Whether S3 keeps what it is asked, only S3 itself can show.

interface Seen {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
let seen: Seen[] = [];
let answer: (response: ServerResponse) => void = () => {};
let files: Files;
let stop = async () => {};

beforeAll(async () => {
  const http = await server(async (request, response) => {
    const body = await bodyOf(request);
    seen.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    answer(response);
  });
  const clients = s3Clients({
    endpoint: http.url,
    region: 'eu-central-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  files = s3Files('bucket', clients);
  stop = async () => {
    clients.repeating.destroy();
    clients.single.destroy();
    await http.close();
  };
});
afterAll(() => stop());
beforeEach(() => {
  seen = [];
});

const ok =
  (headers: Record<string, string> = {}, body: string | Uint8Array = '') =>
  (response: ServerResponse) =>
    response.writeHead(200, headers).end(body);
const error = (status: number, code: string) => (response: ServerResponse) =>
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>m</Message></Error>`);

const bytes = new TextEncoder().encode('کار خیر');
const type = 'text/plain';
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (thrown: Error) => thrown.name,
  );

describe('the requests to S3', () => {
  test('write-once sends If-None-Match: *, with bytes and media type', async () => {
    answer = ok({ etag: '"1"' });
    await files.write('certificates/1.pdf', bytes, { type: 'application/pdf', when: 'absent' });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.line).toMatch(/^PUT \/bucket\/certificates\/1\.pdf(\?|$)/);
    expect(seen[0]?.headers).toMatchObject({
      'if-none-match': '*',
      'content-type': 'application/pdf',
    });
    expect(seen[0]?.headers).not.toHaveProperty('if-match');
    expect(new Uint8Array(seen[0]?.body ?? [])).toEqual(bytes);
  });

  test('a tag is sent back as If-Match, as it was read', async () => {
    answer = ok({ etag: '"abc"', 'content-type': type }, bytes);
    const file = await files.read('checkpoint');
    expect(file).toEqual({ bytes, tag: '"abc"', type });
    answer = ok({ etag: '"def"' });
    await files.write('checkpoint', bytes, { type, when: { tag: file?.tag ?? '' } });
    expect(seen[1]?.headers).toMatchObject({ 'if-match': '"abc"' });
    expect(seen[1]?.headers).not.toHaveProperty('if-none-match');
  });

  test('a write without a condition sends none', async () => {
    answer = ok({ etag: '"1"' });
    await files.write('a', bytes, { type });
    expect(seen[0]?.headers).not.toHaveProperty('if-match');
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match');
  });

  test('a path that is none is not sent', async () => {
    expect(await failure(files.read('../a'))).toBe('LimitExceeded');
    expect(await failure(files.write('a//b', bytes, { type }))).toBe('LimitExceeded');
    expect(seen).toEqual([]);
  });

  test('a list goes on after the last path', async () => {
    const contents = ['t/a', 't/b']
      .map((path) => `<Contents><Key>${path}</Key></Contents>`)
      .join('');
    const page = (isTruncated: boolean) =>
      `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${contents}</ListBucketResult>`;
    answer = ok({ 'content-type': 'application/xml' }, page(true));
    expect(await files.list('t/', { limit: 2, after: 't/0' })).toEqual({
      items: ['t/a', 't/b'],
      next: 't/b',
    });
    const query = new URL(seen[0]?.line.slice('GET '.length) ?? '', 'http://s3').searchParams;
    expect([query.get('prefix'), query.get('start-after'), query.get('max-keys')]).toEqual([
      't/',
      't/0',
      '2',
    ]);
    answer = ok({ 'content-type': 'application/xml' }, page(false));
    expect(await files.list('t/', { limit: 2 })).toEqual({ items: ['t/a', 't/b'] });
  });

  test('removing sends a DELETE', async () => {
    answer = (response) => response.writeHead(204).end();
    await files.remove('a/b');
    expect(seen[0]?.line).toMatch(/^DELETE \/bucket\/a\/b(\?|$)/);
  });
});

describe('the answers of S3', () => {
  const answers: [number, string, string][] = [
    [412, 'PreconditionFailed', 'ConditionFailed'],
    [404, 'NoSuchKey', 'ConditionFailed'],
    [409, 'ConditionalRequestConflict', 'Contention'],
    [503, 'SlowDown', 'Contention'],
    [500, 'InternalError', 'Unclear'],
    [403, 'AccessDenied', 'AccessDenied'],
  ];
  for (const [status, code, expected] of answers) {
    test(`${status} ${code} to a conditional write, sent once: ${expected}`, async () => {
      answer = error(status, code);
      expect(await failure(files.write('a', bytes, { type, when: { tag: '"1"' } }))).toBe(expected);
      expect(seen).toHaveLength(1);
    });
  }

  test('a connection that breaks off leaves a write unclear', async () => {
    answer = (response) => response.destroy();
    expect(await failure(files.write('a', bytes, { type, when: 'absent' }))).toBe('Unclear');
    expect(seen).toHaveLength(1);
  });

  test('what is not there is undefined, what is forbidden is said', async () => {
    answer = error(404, 'NoSuchKey');
    expect(await files.read('a')).toBeUndefined();
    answer = error(403, 'AccessDenied');
    expect(await failure(files.read('a'))).toBe('AccessDenied');
  });

  test('a read that meets a broken service may be tried again', async () => {
    answer = error(500, 'InternalError');
    expect(await failure(files.read('a'))).toBe('Contention');
    expect(await failure(files.list('', { limit: 1 }))).toBe('Contention');
  });
});
