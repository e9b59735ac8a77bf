import { join } from 'node:path';
import type { NestedStack } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import {
  BucketDeployment,
  CacheControl,
  type ISource,
  Source,
} from 'aws-cdk-lib/aws-s3-deployment';
import { errorsDocument } from '../scripts/errorsDocument.ts';
import { openapi } from '../shared/contract/openapi.ts';
import { acknowledgeDeployment } from './findings.ts';
import { cacheControl, hashedFolder } from './portalHeaders.ts';
import type { PortalStackProps, SignIn } from './portalStack.ts';

/**
 * Puts the files into the bucket: first those named by their content, which stay beside older ones for whoever
 * has a page of yesterday open, then the rest, which replaces what was there.
 */
export function portalDeployment(
  scope: NestedStack,
  { portal, host, signIn, files }: PortalStackProps & { readonly files: Bucket },
): void {
  const logGroup = new LogGroup(scope, 'DeploymentLog', { retention: RetentionDays.ONE_YEAR });
  const put = (id: string, sources: ISource[], caching: string, more = {}) =>
    new BucketDeployment(scope, id, {
      sources,
      destinationBucket: files as IBucket,
      cacheControl: [CacheControl.fromString(caching)],
      memoryLimit: 512,
      logGroup,
      ...more,
    });
  const hashed = put('Hashed', [Source.asset(join(portal, hashedFolder))], cacheControl.hashed, {
    destinationKeyPrefix: hashedFolder,
    prune: false,
  });
  const errors = put('Errors', [Source.data('errors', errorsDocument())], cacheControl.rest, {
    contentType: 'text/plain; charset=utf-8',
    prune: false,
  });
  const rest = put(
    'Rest',
    [
      Source.asset(portal, { exclude: [hashedFolder] }),
      Source.jsonData('configuration.json', configuration(host, signIn)),
      Source.data('api/openapi.json', JSON.stringify(openapi())),
    ],
    cacheControl.rest,
    { exclude: [`${hashedFolder}/*`, 'errors'] },
  );
  rest.node.addDependency(hashed, errors);
  acknowledgeDeployment(scope, files);
}

/** Where the portal signs people in and out, as web/src/session/configuration.ts reads it. */
export const configuration = (host: string, { issuer, pages, clientId, scope }: SignIn) => ({
  authority: issuer,
  clientId,
  scope,
  signOut: `${pages}/logout?client_id=${clientId}&logout_uri=https%3A%2F%2F${host}%2F`,
});
