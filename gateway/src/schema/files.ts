import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The gateway's own folder, from the sources as from the build. */
export function gatewayFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

export const supergraphFile = () => join(gatewayFolder(), 'supergraph.graphql');

export const subgraphSchemaFile = (name: string) =>
  join(dirname(gatewayFolder()), 'subgraphs', name, 'schema.graphql');

/** The supergraph as it was committed. */
export function readSupergraph(): string {
  return readFileSync(supergraphFile(), 'utf8');
}
