import { CfnOutput, CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Area, Route } from '../shared/contract/route.ts';
import { routes } from '../shared/contract/routes.ts';
import { originPattern } from '../shared/log/origin.ts';
import { alarms } from './alarms.ts';
import { AreaStack } from './areaStack.ts';
import { gateway } from './gateway.ts';
import { apiScope, identity, issuerOf } from './identity.ts';
import { signingKeys } from './keys.ts';
import { PortalStack } from './portalStack.ts';
import { SealerStack } from './sealerStack.ts';
import { filesBucket, ledgerTable, personalTable } from './storage.ts';

export interface LedgerStackProps {
  /** The folder with the bundled functions. */
  readonly functions: string;
  /** The folder of the built portal. */
  readonly portal: string;
  /** Sealers that may run at once; absent: no limit. */
  readonly sealers?: number;
}

/** One office: what it keeps, who may sign in, and its gateway; functions lie in a nested stack per area. */
export class LedgerStack extends Stack {
  constructor(scope: Construct, id: string, { functions, portal, sealers }: LedgerStackProps) {
    super(scope, id, { description: 'A ledger of corporate social responsibility' });
    const origin = originParameter(this);
    const host = Fn.select(0, Fn.split('/', origin));
    const people = identity(this, { host, functions });
    const { userPool, client, domain } = people;
    const table = ledgerTable(this);
    const resources = {
      origin,
      table,
      personal: personalTable(this),
      files: filesBucket(this),
      keys: signingKeys(this),
      userPool,
    };
    const entrance = gateway(this, people);

    for (const area of areas()) {
      new AreaStack(this, `${area}-area`, { area, resources, gateway: entrance, functions });
    }
    const { handler: sealer } = new SealerStack(this, 'sealer', {
      resources,
      functions,
      witnesses: witnessesParameter(this),
      ...(sealers !== undefined && { concurrency: sealers }),
    });
    const topic = alarms(this, { origin, gateway: entrance, table, sealer });

    const { distribution } = new PortalStack(this, 'portal', {
      portal,
      host,
      certificateArn: certificateParameter(this),
      apiHost: `${entrance.api.apiId}.execute-api.${this.region}.${this.urlSuffix}`,
      signIn: {
        issuer: issuerOf(userPool),
        pages: domain.baseUrl(),
        clientId: client.userPoolClientId,
        scope: `openid ${apiScope.server}/${apiScope.scope}`,
      },
    });

    const outputs = {
      PortalUrl: `https://${host}/`,
      PortalTarget: distribution.distributionDomainName,
      ApiUrl: entrance.stage.url,
      SignInUrl: domain.baseUrl(),
      UserPoolId: userPool.userPoolId,
      ClientId: client.userPoolClientId,
      FilesBucket: resources.files.bucketName,
      DocumentsKey: resources.keys.documents.keyArn,
      AlarmTopic: topic.topicArn,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

export const areas = (): readonly Area[] => [
  ...new Set(Object.values<Route>(routes).map(({ area }) => area)),
];

/** It stands in every checkpoint and receipt and can't be changed afterwards: so there is no default. */
const originParameter = (scope: Construct): string =>
  new CfnParameter(scope, 'Origin', {
    type: 'String',
    description: "The office's public host name and the shard of its log; the log's name for good",
    allowedPattern: originPattern,
    constraintDescription: 'Host and shard in lower case, such as csr.example.org/1',
  }).valueAsString;

/** CloudFront takes certificates of one region only, whatever the stack's own. */
const certificateParameter = (scope: Construct): string =>
  new CfnParameter(scope, 'Certificate', {
    type: 'String',
    description: "ARN of the ACM certificate for the office's host name, in us-east-1",
    allowedPattern: '^arn:aws:acm:us-east-1:[0-9]{12}:certificate/[0-9a-f-]+$',
    constraintDescription: 'An issued certificate of AWS Certificate Manager in us-east-1',
  }).valueAsString;

/** Their addresses and keys are public; without a list the log is published on the office's word alone. */
const witnessesParameter = (scope: Construct): string =>
  new CfnParameter(scope, 'Witnesses', {
    type: 'String',
    default: '',
    description: 'JSON: {"threshold":2,"witnesses":[{"url":"https://…","vkey":"…"}]}, or empty',
  }).valueAsString;
