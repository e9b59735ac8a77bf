import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { context, ledgerApp } from './synthesized.ts';

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly violations: readonly { readonly ruleName: string; readonly severity?: string }[];
  }[];
}

/** Every violation, whatever its severity: warnings count as well. */
function violations({ app, folder }: { app: App; folder: string }): string[] {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  const file = join(app.outdir, 'validation-report.json');
  try {
    app.synth();
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(folder, { recursive: true });
  return report.pluginReports.flatMap(({ violations: found }) =>
    found.map(({ ruleName }) => ruleName),
  );
}

describe('the rule packs and the validator of CloudFormation', () => {
  test('find nothing that no written reason stands against', () => {
    expect(violations(ledgerApp())).toEqual([]);
  }, 180_000);

  test('would find an open bucket, and a property that CloudFormation refuses', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'findings-'));
    const app = new App({ outdir, context });
    const stack = new Stack(app, 'Wrong');
    new CfnBucket(stack, 'Open');
    new CfnFunction(stack, 'Function', {
      code: { zipFile: 'export {}' },
      role: 'arn:aws:iam::111111111111:role/none',
      runtime: 'nodejs24.x',
      handler: 'index.handler',
      memorySize: 12,
      tracingConfig: { mode: 'Sometimes' },
    });
    const found = violations({ app, folder: outdir });
    expect(found).toContain('AwsSolutions-S1');
    expect(found.filter((rule) => !/^(AwsSolutions|Serverless)-/.test(rule))).not.toEqual([]);
  }, 180_000);
});
