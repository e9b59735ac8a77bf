import type {
  APIGatewayEventRequestContextJWTAuthorizer,
  APIGatewayEventRequestContextV2,
  APIGatewayProxyEventV2WithRequestContext,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';

/** Payload 2.0 of an HTTP API; the authorizer's claims are absent on public routes. */
export type EdgeEvent = APIGatewayProxyEventV2WithRequestContext<
  APIGatewayEventRequestContextV2 & { authorizer?: APIGatewayEventRequestContextJWTAuthorizer }
>;
export type EdgeResult = APIGatewayProxyStructuredResultV2;
export type Handler = (event: EdgeEvent, context: Context) => Promise<EdgeResult>;
