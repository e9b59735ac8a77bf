import { Duration, NestedStack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Function as CloudFrontFunction,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  type HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledgeDistribution } from './findings.ts';
import { portalDeployment } from './portalDeployment.ts';
import { everywhere, httpsOnly_s, portalHeaders } from './portalHeaders.ts';
import { pagesFunction } from './portalPages.ts';
import { closed } from './storage.ts';

export interface PortalStackProps {
  /** The folder of the built portal. */
  readonly portal: string;
  /** The office's public host, which its certificate (of us-east-1, as CloudFront asks) is for. */
  readonly host: string;
  readonly certificateArn: string;
  /** Host of the HTTP API, whose stage is the first part of its paths. */
  readonly apiHost: string;
  readonly signIn: SignIn;
}

export interface SignIn {
  /** What tokens name as their issuer. */
  readonly issuer: string;
  /** Where people sign in, without a slash at its end. */
  readonly pages: string;
  readonly clientId: string;
  readonly scope: string;
}

/**
 * The portal's files in a closed bucket, and one host for them and the API. Its host is known beforehand, so
 * that sign-in names it without asking the distribution, and the distribution's policy can name the sign-in.
 */
export class PortalStack extends NestedStack {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: PortalStackProps) {
    super(scope, id);
    const { host, certificateArn, apiHost, signIn } = props;
    const logs = requestLogs(this);
    const files = new Bucket(this, 'PortalFiles', {
      ...closed,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'files/',
    });
    const portal = portalBehavior(this, files, signIn);
    const { functionAssociations: _, ...asItLies } = portal;
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'The portal and the API of a ledger',
      domainNames: [host],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultRootObject: 'index.html',
      defaultBehavior: portal,
      additionalBehaviors: {
        // Described by the contract, answered by no function: files beside the portal's.
        '/api/openapi.json': asItLies,
        '/errors': asItLies,
        '/api/*': apiBehavior(this, apiHost),
      },
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'requests/',
    });
    acknowledgeDistribution(this.distribution);
    portalDeployment(this, { ...props, files });
  }
}

/** Who asked for what, with addresses: kept as long as the API's log. CloudFront writes by an ACL. */
const requestLogs = (scope: Construct): IBucket =>
  new Bucket(scope, 'RequestLogs', {
    ...closed,
    objectOwnership: ObjectOwnership.OBJECT_WRITER,
    lifecycleRules: [{ id: 'old', expiration: Duration.days(400) }],
  }) as IBucket;

const portalBehavior = (scope: Construct, files: Bucket, signIn: SignIn): BehaviorOptions => ({
  // May list, so that what isn't there is 404 and not 403.
  origin: S3BucketOrigin.withOriginAccessControl(files as IBucket, {
    originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
  }),
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  cachePolicy: CachePolicy.CACHING_OPTIMIZED,
  responseHeadersPolicy: headersPolicy(scope, 'PortalHeaders', portalHeaders(asked(signIn))),
  functionAssociations: [
    {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: new CloudFrontFunction(scope, 'Pages', {
        runtime: FunctionRuntime.JS_2_0,
        code: FunctionCode.fromInline(pagesFunction),
        comment: 'Pages that the portal draws itself have no file of their own',
      }),
    },
  ],
});

/** What a browser fetches to sign in: the provider's description, and tokens. */
const asked = ({ issuer, pages }: SignIn): readonly string[] => [
  `${issuer}/.well-known/`,
  `${pages}/oauth2/`,
];

/** As the API answers: nothing is kept, nothing is left out of a request but the host. */
const apiBehavior = (scope: Construct, apiHost: string): BehaviorOptions => ({
  origin: new HttpOrigin(apiHost),
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  responseHeadersPolicy: headersPolicy(scope, 'ApiHeaders', everywhere),
});

type Stated = typeof everywhere & Partial<ReturnType<typeof portalHeaders>>;

/** CloudFront takes some headers by their names only as settings of their own. */
function headersPolicy(scope: Construct, id: string, headers: Stated): ResponseHeadersPolicy {
  const {
    'strict-transport-security': _,
    'x-content-type-options': __,
    'referrer-policy': referrerPolicy,
    'content-security-policy': contentSecurityPolicy,
    ...custom
  } = headers;
  const override = true;
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(httpsOnly_s),
        override,
      },
      contentTypeOptions: { override },
      referrerPolicy: { referrerPolicy: referrerPolicy as HeadersReferrerPolicy, override },
      ...(contentSecurityPolicy && {
        contentSecurityPolicy: { contentSecurityPolicy, override },
      }),
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(custom).map(([header, value]) => ({ header, value, override })),
    },
  });
}
