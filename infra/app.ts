import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { builtPortal } from '../scripts/portal.ts';
import { routes } from '../shared/contract/routes.ts';
import { bundle } from './bundle.ts';
import { LedgerStack } from './ledgerStack.ts';

const functions = 'dist/functions';
const [portal] = await Promise.all([
  builtPortal(),
  bundle([...Object.keys(routes), 'seal', 'accessTokenClaims'], functions),
]);

const app = new App();
/** `-c sealers=0` for an account whose concurrency is too small to reserve any. */
const sealers = Number(app.node.tryGetContext('sealers') ?? 1);
new LedgerStack(app, 'Ledger', { functions, portal, ...(sealers > 0 && { sealers }) });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
