import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NODE_OWNERS, NODES, nodesSdl } from '../nodes';
import { apiSdl } from './api-schema';
import { withoutAudiences } from './audiences';
import { composeSupergraph, type SubgraphSchema, sortedSdl } from './compose-supergraph';
import {
  apiSchemaFile,
  nodesSchemaFile,
  possibleTypesFile,
  staffSchemaFile,
  subgraphSchemaFile,
  supergraphFile,
} from './files';
import { possibleTypesOf } from './possible-types';

/** A committed file and what it should say. */
export interface SchemaFile {
  readonly path: string;
  readonly content: string;
  readonly isCurrent: boolean;
}

/** Compares what the code says with what is in the files. */
export async function compareSchemas(subgraphs: readonly SubgraphSchema[]): Promise<SchemaFile[]> {
  const sorted = subgraphs.map(({ name, sdl }) => ({ name, sdl: sortedSdl(sdl) }));
  const nodes = { name: NODES, sdl: sortedSdl(nodesSdl(NODE_OWNERS)) };
  const supergraph = composeSupergraph([...sorted, nodes]);
  const api = await apiSdl(withoutAudiences(supergraph, ['staff', 'sandbox']));
  const files = [
    ...sorted.map(({ name, sdl }) => ({ path: subgraphSchemaFile(name), content: sdl })),
    { path: nodesSchemaFile(), content: nodes.sdl },
    { path: supergraphFile(), content: supergraph },
    { path: apiSchemaFile(), content: api },
    { path: staffSchemaFile(), content: await apiSdl(withoutAudiences(supergraph, ['sandbox'])) },
    { path: possibleTypesFile(), content: possibleTypesOf(api) },
  ];
  return Promise.all(
    files.map(async (file) => ({ ...file, isCurrent: (await contentOf(file.path)) === file.content })),
  );
}

export async function writeSchemas(files: readonly SchemaFile[]): Promise<void> {
  for (const { path, content, isCurrent } of files) {
    if (isCurrent) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

async function contentOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
