import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cacheControlOf, portalHeaders } from '../../infra/portalHeaders.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Nothing that is served is larger than this many files, so that a wrong folder is noticed at start. */
const maxFiles = 2_000;

/** Answers with a file of the portal; says whether there was one. */
export type Portal = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * The portal's files, read once into memory: a path can only name what was there at the start. Pages that the
 * portal draws itself have no file: a browser that asks for one gets index.html.
 */
export const portalFiles = (folder: string): Portal => {
  const files = filesIn(folder);
  const headers = portalHeaders();
  return (path, request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const isPage = extname(path) === '' && (request.headers.accept ?? '').includes('text/html');
    const file =
      files.get(path) ??
      files.get(path.replace(/\/?$/, '/index.html')) ??
      (isPage ? files.get('/index.html') : undefined);
    if (file === undefined) return false;
    const known = request.headers['if-none-match'] === file.tag;
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'])) && file.zipped();
    response.writeHead(known ? 304 : 200, {
      ...headers,
      'content-type': file.type,
      'cache-control': cacheControlOf(file.path),
      etag: file.tag,
      vary: 'accept-encoding',
      ...(zipped && { 'content-encoding': 'gzip' }),
    });
    response.end(known || request.method === 'HEAD' ? undefined : zipped || file.bytes);
    return true;
  };
};

interface File {
  readonly path: string;
  readonly bytes: Buffer;
  readonly type: string;
  readonly tag: string;
  /** Zipped when it is first asked for; undefined for what zipping makes no smaller. */
  readonly zipped: () => Buffer | undefined;
}

const filesIn = (folder: string): ReadonlyMap<string, File> => {
  const files = new Map<string, File>();
  for (const entry of listing(folder)) {
    const type = mediaTypes[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    if (files.size === maxFiles) throw new Error(`${folder} holds more than ${maxFiles} files`);
    const full = join(entry.parentPath, entry.name);
    const bytes = readFileSync(full);
    // Weak: the same file goes out zipped and not.
    const tag = `W/"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
    const path = `/${relative(folder, full).split(sep).join('/')}`;
    files.set(path, { path, bytes, type, tag, zipped: zippedOnce(bytes, type) });
  }
  return files;
};

const zippedOnce = (bytes: Buffer, type: string): File['zipped'] => {
  let zipped: Buffer | undefined;
  return () => {
    if (!/^(text|application|image\/svg)/.test(type)) return undefined;
    zipped ??= gzipSync(bytes);
    return zipped.length < bytes.length ? zipped : undefined;
  };
};

const listing = (folder: string) => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
};
