import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The gateway's own folder, from the sources as from the build. */
export function gatewayFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** The API as customers' clients see it. */
export const API_SCHEMA = 'schema.graphql';
/** The API as the programs of staff see it: that of customers, and what is for staff alone. */
export const STAFF_SCHEMA = 'schema.staff.graphql';
/** Why the API was changed in ways that break clients. */
export const CHANGES = 'CHANGES.md';

export const supergraphFile = () => join(gatewayFolder(), 'supergraph.graphql');

export const apiSchemaFile = () => join(gatewayFolder(), API_SCHEMA);

/** Which types stand behind its interfaces and unions. */
export const possibleTypesFile = () => join(gatewayFolder(), 'possible-types.json');

export const staffSchemaFile = () => join(gatewayFolder(), STAFF_SCHEMA);

export const subgraphSchemaFile = (name: string) =>
  join(dirname(gatewayFolder()), 'subgraphs', name, 'schema.graphql');

/** The schema of the subgraph that is part of the gateway. */
export const nodesSchemaFile = () => join(gatewayFolder(), 'nodes.graphql');

/** The supergraph as it was committed. */
export function readSupergraph(): string {
  return readFileSync(supergraphFile(), 'utf8');
}

/** The API of customers as it was committed. */
export function readApiSchema(): string {
  return readFileSync(apiSchemaFile(), 'utf8');
}

/** The API of staff as it was committed. */
export function readStaffSchema(): string {
  return readFileSync(staffSchemaFile(), 'utf8');
}
