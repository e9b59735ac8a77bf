import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { configuration } from '../../infra/portalDeployment.ts';
import { everywhere, portalHeaders } from '../../infra/portalHeaders.ts';
import { pagesFunction } from '../../infra/portalPages.ts';
import { portalFiles } from '../../scripts/gateway/portalFiles.ts';
import { type Listening, listen } from '../../scripts/listen.ts';
import { configurationIn } from '../../web/src/session/configuration.ts';
import { plain, type Resource, resourcesOf, templates } from './synthesized.ts';

const all = templates();
const of = (type: string) => [...resourcesOf(all, type).values()];
const [distribution] = of('AWS::CloudFront::Distribution');
const config = distribution?.Properties.DistributionConfig as Record<string, unknown>;
interface Behavior {
  readonly PathPattern?: string;
  readonly [setting: string]: unknown;
}
const front = config.DefaultCacheBehavior as Behavior;
const behaviors = config.CacheBehaviors as readonly Behavior[];
const at = (pattern: string): Behavior => {
  const found = behaviors.find(({ PathPattern }) => PathPattern === pattern);
  if (found === undefined) throw new Error(`nothing at ${pattern}`);
  return found;
};

describe('the portal on AWS', () => {
  test('is one host with the API, on the certificate of the office, by HTTPS alone', () => {
    expect(config).toMatchObject({
      Aliases: [expect.anything()],
      DefaultRootObject: 'index.html',
      HttpVersion: 'http2and3',
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    });
    expect(front.ViewerProtocolPolicy).toBe('redirect-to-https');
    expect(at('/api/*').ViewerProtocolPolicy).toBe('https-only');
  });

  test('hands the API every request as it came, and keeps no answer of it', () => {
    // The managed policies CachingDisabled and AllViewerExceptHostHeader.
    expect(at('/api/*')).toMatchObject({
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      AllowedMethods: expect.arrayContaining(['GET', 'POST', 'PUT', 'DELETE']),
    });
    expect(behaviors.map(({ PathPattern }) => PathPattern)).toEqual([
      '/api/openapi.json',
      '/errors',
      '/api/*',
    ]);
  });

  test('never shows a page of its own where the API or a file is missing', () => {
    expect(config).not.toHaveProperty('CustomErrorResponses');
    expect(front.FunctionAssociations).toHaveLength(1);
    for (const { FunctionAssociations } of behaviors) expect(FunctionAssociations).toBeUndefined();
  });

  test('lets nobody but this distribution read its files', () => {
    const statements = of('AWS::S3::BucketPolicy')
      .flatMap(({ Properties }) => {
        const { Statement } = Properties.PolicyDocument as { Statement: Record<string, unknown>[] };
        return Statement;
      })
      .filter(({ Principal }) => plain(Principal).includes('cloudfront.amazonaws.com'));
    expect(statements.flatMap(({ Action }) => Action)).toEqual(['s3:GetObject', 's3:ListBucket']);
    for (const { Effect, Condition } of statements) {
      expect(Effect).toBe('Allow');
      expect(JSON.stringify(Condition)).toMatch(/AWS:SourceArn.*distribution/);
    }
  });

  test('keeps hashed files for a year, and asks again for all others', () => {
    const deployed = of('Custom::CDKBucketDeployment').map(({ Properties }) => [
      Properties.DestinationBucketKeyPrefix,
      (Properties.SystemMetadata as Record<string, string>)['cache-control'],
      Properties.Prune,
    ]);
    expect(deployed).toEqual([
      ['assets', 'public, max-age=31536000, immutable', false],
      [undefined, 'no-cache', false],
      [undefined, 'no-cache', true],
    ]);
  });

  test('tells the portal where to sign in and out', () => {
    const told = configuration('csr.example.org', {
      issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Sample',
      pages: 'https://sample.auth.eu-central-1.amazoncognito.com',
      clientId: 'sample',
      scope: 'openid ledger/api',
    });
    const { signOut = '', ...read } = configurationIn(told);
    expect(read).toEqual({
      authority: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Sample',
      clientId: 'sample',
      scope: 'openid ledger/api',
    });
    // Cognito sends back only to an address that its client lists.
    expect(new URL(signOut).searchParams.get('logout_uri')).toBe('https://csr.example.org/');
  });
});

/** What CloudFront adds by a policy of the template, as a browser sees it. */
const headersOf = (policyId: unknown): Record<string, string> => {
  const id = (policyId as { Ref: string }).Ref;
  const policy = resourcesOf(all, 'AWS::CloudFront::ResponseHeadersPolicy').get(id) as Resource;
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = policy.Properties
    .ResponseHeadersPolicyConfig as {
    SecurityHeadersConfig: {
      StrictTransportSecurity: { AccessControlMaxAgeSec: number };
      ReferrerPolicy: { ReferrerPolicy: string };
      ContentTypeOptions: object;
      ContentSecurityPolicy?: { ContentSecurityPolicy: unknown };
    };
    CustomHeadersConfig?: { Items: { Header: string; Value: string }[] };
  };
  const { StrictTransportSecurity, ReferrerPolicy, ContentSecurityPolicy } = security;
  return {
    'strict-transport-security': `max-age=${StrictTransportSecurity.AccessControlMaxAgeSec}`,
    'referrer-policy': ReferrerPolicy.ReferrerPolicy,
    ...('ContentTypeOptions' in security && { 'x-content-type-options': 'nosniff' }),
    ...(ContentSecurityPolicy && {
      'content-security-policy': plain(ContentSecurityPolicy.ContentSecurityPolicy),
    }),
    ...Object.fromEntries((custom?.Items ?? []).map(({ Header, Value }) => [Header, Value])),
  };
};
const policyWithoutConnect = (headers: Readonly<Record<string, string>>) => ({
  ...headers,
  'content-security-policy': headers['content-security-policy']?.replace(/connect-src[^;]*/, ''),
});

describe('headers', () => {
  test('run nothing inline, and are seen by nobody else', () => {
    const { 'content-security-policy': policy } = portalHeaders();
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('of the API are those of every answer', () => {
    expect(headersOf(at('/api/*').ResponseHeadersPolicyId)).toEqual(everywhere);
  });

  test('let the portal ask its own host and the sign-in, and nothing else', () => {
    const policy = headersOf(front.ResponseHeadersPolicyId)['content-security-policy'] ?? '';
    const [, ...asked] = /connect-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/^https:\/\/cognito-idp\..*\/\{.*\}\/\.well-known\/$/);
    expect(asked[1]).toMatch(/^(https:\/\/|\{).*\/oauth2\/$/);
  });
});

describe('the portal on one machine', () => {
  let folder: string;
  let server: Listening;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'csr-hosted-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'assets', 'portal-AbC.js'), 'export {}');
    const portal = portalFiles(folder);
    server = await listen(
      async (request, response) => {
        if (!portal(request.url ?? '/', request, response)) response.writeHead(404).end();
      },
      { port: 0, hosts: ['127.0.0.1'] },
    );
  });
  afterAll(async () => {
    await server.close(500);
    rmSync(folder, { recursive: true });
  });
  const get = (path: string, accept: string) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { accept } });

  test('sends the headers that it has on AWS', async () => {
    const there = policyWithoutConnect(headersOf(front.ResponseHeadersPolicyId));
    for (const path of ['/', '/assets/portal-AbC.js', '/check/1405-1']) {
      const { headers } = await get(path, 'text/html');
      const here = policyWithoutConnect(Object.fromEntries(headers));
      expect(here).toMatchObject(there);
    }
  });

  test('keeps its files as long as on AWS', async () => {
    const kept = async (path: string) => (await get(path, '*/*')).headers.get('cache-control');
    expect(await kept('/assets/portal-AbC.js')).toBe('public, max-age=31536000, immutable');
    expect(await kept('/')).toBe('no-cache');
  });

  test.each([
    ['/partner/contributions', 'text/html,*/*;q=0.8'],
    ['/check/1405-1', 'text/html'],
    ['/check/1405-1', 'application/json'],
    ['/check/', 'text/html'],
    ['/assets/missing.js', 'text/html'],
    ['/assets/portal-AbC.js', '*/*'],
    ['/deep.er/page', 'text/html'],
  ])('finds for %s (%s) what CloudFront finds', async (path, accept) => {
    const rewritten = new Function(`${pagesFunction}; return handler(...arguments)`)({
      request: { uri: path, headers: { accept: { value: accept } } },
    }) as { uri: string };
    const isThere = ['/index.html', '/assets/portal-AbC.js'].includes(rewritten.uri);
    expect((await get(path, accept)).status).toBe(isThere ? 200 : 404);
  });
});
