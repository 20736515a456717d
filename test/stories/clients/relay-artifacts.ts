import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApiSchema } from '@customer-area/gateway/schema/files';
import type { ConcreteRequest } from 'relay-runtime';
import { OPERATIONS, type OperationName } from './client-under-test';

let folder: string | undefined;

/** What Relay's compiler makes of an operation. */
export function relayArtifact(name: OperationName): ConcreteRequest {
  folder ??= compile();
  const kind = OPERATIONS[name].startsWith('mutation') ? 'Mutation' : 'Query';
  return require(join(folder, 'made', `clients${name}${kind}.graphql.js`)) as ConcreteRequest;
}

function compile(): string {
  const made = mkdtempSync(join(tmpdir(), 'relay-clients-'));
  for (const name of ['src', 'made']) mkdirSync(join(made, name));
  const tagged = Object.values(OPERATIONS).map((text) => `graphql\`${text}\`;`);
  writeFileSync(
    join(made, 'src/clients.js'),
    `import { graphql } from 'relay-runtime';\n${tagged.join('\n')}\n`,
  );
  writeFileSync(join(made, 'schema.graphql'), readApiSchema());
  const settings = {
    src: './src',
    schema: './schema.graphql',
    language: 'javascript',
    artifactDirectory: './made',
  };
  writeFileSync(join(made, 'relay.config.json'), JSON.stringify(settings));
  const compiler: string = require('relay-compiler');
  const { status, stdout, stderr } = spawnSync(compiler, ['relay.config.json'], {
    cwd: made,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return made;
}

/** Takes away what was compiled. */
export function removeArtifacts(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
