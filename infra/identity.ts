import { Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { Role } from '../shared/contract/entry.ts';
import { acknowledgeSynchronous, acknowledgeUserPool } from './findings.ts';
import { ledgerFunction } from './ledgerFunction.ts';

/** The scope of the API, `<server>/<scope>` in a token. */
export const apiScope = { server: 'ledger', scope: 'api' } as const;

export interface Identity {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  readonly domain: UserPoolDomain;
}

/**
 * Who may sign in. Nobody signs up: the office makes the logins, and gives them duties through the API. The
 * portal's client can't write what an access token says of its holder.
 */
export function identity(
  scope: Construct,
  { host, functions }: { host: string; functions: string },
): Identity {
  const userPool = new UserPool(scope, 'People', {
    featurePlan: FeaturePlan.ESSENTIALS,
    selfSignUpEnabled: false,
    signInAliases: { username: true },
    signInCaseSensitive: false,
    customAttributes: {
      partner: new StringAttribute({ mutable: true, maxLen: 85 }),
      region: new StringAttribute({ mutable: true, maxLen: 60 }),
      lent: new StringAttribute({ mutable: true, maxLen: 250 }),
    },
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledgeUserPool(userPool);
  const claims = ledgerFunction(scope, 'accessTokenClaims', {
    functions,
    timeout: Duration.seconds(5),
  });
  acknowledgeSynchronous(claims);
  userPool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims, LambdaVersion.V2_0);
  for (const groupName of Role.options) {
    new CfnUserPoolGroup(scope, `Group-${groupName}`, {
      userPoolId: userPool.userPoolId,
      groupName,
    });
  }
  const client = portalClient(userPool, host);
  new CfnManagedLoginBranding(scope, 'SignInPages', {
    userPoolId: userPool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  const domain = userPool.addDomain('SignIn', {
    cognitoDomain: { domainPrefix: `csr-ledger-${uniquePart(scope)}` },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  return { userPool, client, domain };
}

/** What tokens of the pool name as their issuer. */
export const issuerOf = (userPool: UserPool): string =>
  `https://cognito-idp.${Stack.of(userPool).region}.amazonaws.com/${userPool.userPoolId}`;

/** A public client: authorization code with PKCE, no secret. */
function portalClient(userPool: UserPool, host: string): UserPoolClient {
  const api = new ResourceServerScope({
    scopeName: apiScope.scope,
    scopeDescription: "Use the ledger in the holder's name",
  });
  const server = userPool.addResourceServer('Ledger', {
    identifier: apiScope.server,
    scopes: [api],
  });
  return userPool.addClient('Portal', {
    generateSecret: false,
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, api)],
      callbackUrls: [`https://${host}/`, `https://${host}/callback`],
      logoutUrls: [`https://${host}/`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    readAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(12),
  });
}

/** The last group of the stack's own id: a sign-in domain must be unique in its region. */
const uniquePart = (scope: Construct): string =>
  Fn.select(4, Fn.split('-', Fn.select(2, Fn.split('/', Stack.of(scope).stackId))));
