import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

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

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

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
  return (path, request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const isPage = extname(path) === '' && (request.headers.accept ?? '').includes('text/html');
    const file =
      files.get(path) ??
      files.get(path.replace(/\/?$/, '/index.html')) ??
      (isPage ? files.get('/index.html') : undefined);
    if (file === undefined) return false;
    const known = request.headers['if-none-match'] === file.tag;
    response.writeHead(known ? 304 : 200, {
      'content-type': file.type,
      'content-security-policy': contentSecurityPolicy,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      etag: file.tag,
    });
    response.end(known || request.method === 'HEAD' ? undefined : file.bytes);
    return true;
  };
};

const filesIn = (folder: string) => {
  const files = new Map<string, { bytes: Buffer; type: string; tag: string }>();
  for (const entry of listing(folder)) {
    const type = mediaTypes[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    if (files.size === maxFiles) throw new Error(`${folder} holds more than ${maxFiles} files`);
    const full = join(entry.parentPath, entry.name);
    const bytes = readFileSync(full);
    const tag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
    files.set(`/${relative(folder, full).split(sep).join('/')}`, { bytes, type, tag });
  }
  return files;
};

const listing = (folder: string) => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
};
