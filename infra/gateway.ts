import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpAuthorizer,
  HttpAuthorizerType,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type Identity, issuerOf } from './identity.ts';

export interface Gateway {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  readonly authorizerId: string;
}

/** The stage's name is part of every address: the API lies under /api of its host. */
const stageName = 'api';
/** Requests a second, of all callers together. */
const throttle = { rateLimit: 100, burstLimit: 200 };

/** Who called what, without what was sent. `sub` is a random id. */
const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  path: '$context.path',
  status: '$context.status',
  error: '$context.error.message',
  authorizerError: '$context.authorizer.error',
  actor: '$context.authorizer.claims.sub',
  address: '$context.identity.sourceIp',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
};

/** The HTTP API without its routes; it checks tokens of the portal's client before any function runs. */
export function gateway(scope: Construct, { userPool, client }: Identity): Gateway {
  const api = new HttpApi(scope, 'Api', { createDefaultStage: false });
  const logGroup = new LogGroup(scope, 'ApiLog', { retention: RetentionDays.ONE_YEAR });
  const stage = new HttpStage(scope, 'Stage', {
    httpApi: api,
    stageName,
    autoDeploy: true,
    throttle,
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: AccessLogFormat.custom(JSON.stringify(accessLog)),
    },
  });
  const authorizer = new HttpAuthorizer(scope, 'Tokens', {
    httpApi: api,
    type: HttpAuthorizerType.JWT,
    identitySource: ['$request.header.Authorization'],
    jwtIssuer: issuerOf(userPool),
    jwtAudience: [client.userPoolClientId],
  });
  return { api, stage, authorizerId: authorizer.authorizerId };
}

/** The gateway's authorizer, as a route takes it. */
export const signedIn = (scope: Construct, { authorizerId }: Gateway): IHttpRouteAuthorizer =>
  HttpAuthorizer.fromHttpAuthorizerAttributes(scope, 'Tokens', {
    authorizerId,
    authorizerType: 'JWT',
  });
