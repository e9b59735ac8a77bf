/**
 * The headers of what a browser gets, stated once: CloudFront sends them on AWS, the gateway on one machine.
 * Names are in lower case.
 */
export type Headers = Readonly<Record<string, string>>;

/** Seconds that a browser keeps to HTTPS; over plain HTTP it ignores this (RFC 6797, 8.1). */
export const httpsOnly_s = 63_072_000;
const hashedFor_s = 31_536_000;

/** On every answer, the API's as well. */
export const everywhere = {
  'strict-transport-security': `max-age=${httpsOnly_s}`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const satisfies Headers;

/** On every page and file of the portal. `connect`: addresses that it asks besides its own host. */
export const portalHeaders = (connect: readonly string[] = []) =>
  ({
    ...everywhere,
    'content-security-policy': contentSecurityPolicy(connect),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), ' +
      'microphone=(), payment=(), serial=(), usb=()',
  }) as const satisfies Headers;

const contentSecurityPolicy = (connect: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Files here are named by a hash of what is in them. */
export const hashedFolder = 'assets';

/** How long a browser may keep a file: for good if its name says what is in it, else only to ask again. */
export const cacheControl = {
  hashed: `public, max-age=${hashedFor_s}, immutable`,
  rest: 'no-cache',
} as const;

export const cacheControlOf = (path: string): string =>
  path.startsWith(`/${hashedFolder}/`) ? cacheControl.hashed : cacheControl.rest;
