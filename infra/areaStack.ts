import { NestedStack } from 'aws-cdk-lib';
import { HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import type { Area, Route } from '../shared/contract/route.ts';
import { type RouteName, routes } from '../shared/contract/routes.ts';
import { acknowledgePublicRoute, acknowledgeSynchronous } from './findings.ts';
import { type Gateway, signedIn } from './gateway.ts';
import { apiScope } from './identity.ts';
import { ledgerFunction } from './ledgerFunction.ts';
import { needsOf } from './permissions.ts';
import type { Resources } from './statements.ts';

export interface AreaStackProps {
  readonly area: Area;
  readonly resources: Resources;
  readonly gateway: Gateway;
  readonly functions: string;
}

/** MB. Documents are set and signed, and workbooks unpacked, by the processor; everything else mostly waits. */
const memory = { documents: 1769, rest: 512 };

/** The functions and routes of one area of the contract. */
export class AreaStack extends NestedStack {
  constructor(
    scope: Construct,
    id: string,
    { area, resources, gateway, functions }: AreaStackProps,
  ) {
    super(scope, id);
    acknowledgeSynchronous(this);
    const authorizer = signedIn(this, gateway);
    for (const name of Object.keys(routes) as RouteName[]) {
      const route: Route = routes[name];
      if (route.area !== area) continue;
      const handler = ledgerFunction(this, name, {
        functions,
        work: { needs: needsOf(name), resources },
        memory: isRendered(route) || isUnpacked(route) ? memory.documents : memory.rest,
      });
      const row = new HttpRoute(this, `${name}Route`, {
        httpApi: gateway.api,
        routeKey: HttpRouteKey.with(route.path, HttpMethod[route.method]),
        integration: new HttpLambdaIntegration(`${name}Integration`, handler),
        ...(route.roles !== 'public' && {
          authorizer,
          authorizationScopes: [`${apiScope.server}/${apiScope.scope}`],
        }),
      });
      if (route.roles === 'public') acknowledgePublicRoute(row);
    }
  }
}

const isRendered = ({ reply }: Route): boolean =>
  !('parse' in reply) && reply.includes('application/pdf');

const isUnpacked = ({ bytes }: Route): boolean =>
  bytes?.types.some((type) => type.endsWith('spreadsheetml.sheet')) === true;
