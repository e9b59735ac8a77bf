import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { LedgerStack } from '../../infra/ledgerStack.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}
export interface Template {
  readonly Resources: Record<string, Resource>;
  readonly Parameters?: Record<string, unknown>;
}

/** What cdk.json says: among it that CloudFormation's own rules are applied. */
export const { context } = JSON.parse(
  readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'),
) as { context: Record<string, unknown> };

/**
 * The app of infra/app.ts with an empty bundle: what is deployed is the same but for code and portal. It is
 * synthesized into `folder`, which the caller removes.
 */
export function ledgerApp(more: Record<string, unknown> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'synthesized-'));
  const functions = join(folder, 'functions');
  mkdirSync(functions);
  writeFileSync(join(functions, 'none.mjs'), '');
  const portal = join(folder, 'portal');
  mkdirSync(join(portal, 'assets'), { recursive: true });
  writeFileSync(join(portal, 'index.html'), '<!doctype html>');
  writeFileSync(join(portal, 'assets', 'none.js'), '');
  const app = new App({ outdir: join(folder, 'out'), context: { ...context, ...more } });
  return { app, stack: new LedgerStack(app, 'Ledger', { functions, portal, sealers: 1 }), folder };
}

/** The templates of the stack and those nested in it, by the name of their file. */
export function templates(): ReadonlyMap<string, Template> {
  const { app, folder } = ledgerApp({ '@aws-cdk/core:validateAgainstDefaultRules': false });
  const { directory } = app.synth();
  const files = readdirSync(directory).filter((file) => file.endsWith('.template.json'));
  const read = (file: string) =>
    JSON.parse(readFileSync(join(directory, file), 'utf8')) as Template;
  const all = new Map(files.map((file) => [file, read(file)]));
  rmSync(folder, { recursive: true });
  return all;
}

/** Resources of a type, of all templates together, by their logical id. */
export const resourcesOf = (
  all: ReadonlyMap<string, Template>,
  type: string,
): ReadonlyMap<string, Resource> =>
  new Map(
    [...all.values()].flatMap(({ Resources }) =>
      Object.entries(Resources).filter(([, resource]) => resource.Type === type),
    ),
  );

/** A value of a template as one line: references become their names in braces. */
export function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, ...rest } = value as { Ref?: string; [fn: string]: unknown };
  const join = rest['Fn::Join'] as [string, unknown[]] | undefined;
  const attribute = rest['Fn::GetAtt'] as [string, string] | undefined;
  if (Ref !== undefined) return `{${Ref}}`;
  if (join) return join[1].map(plain).join(join[0]);
  if (attribute) return `{${attribute.join('.')}}`;
  return JSON.stringify(value);
}
