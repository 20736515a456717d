import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { breakingChanges } from './breaking-changes';
import { composeSupergraph, type SubgraphSchema, sortedSdl } from './compose-supergraph';
import { subgraphSchemaFile, supergraphFile } from './files';

/** A committed file and what it should say. */
export interface SchemaFile {
  readonly path: string;
  readonly content: string;
  readonly isCurrent: boolean;
}

export interface SchemaReport {
  readonly files: readonly SchemaFile[];
  /** What clients of the committed supergraph could stumble over. */
  readonly breaking: readonly string[];
}

/** Compares what the code says with what is committed. */
export async function compareSchemas(subgraphs: readonly SubgraphSchema[]): Promise<SchemaReport> {
  const sorted = subgraphs.map(({ name, sdl }) => ({ name, sdl: sortedSdl(sdl) }));
  const supergraph = composeSupergraph(sorted);
  const committed = await contentOf(supergraphFile());
  const files = [
    ...sorted.map(({ name, sdl }) => ({ path: subgraphSchemaFile(name), content: sdl })),
    { path: supergraphFile(), content: supergraph },
  ];
  return {
    files: await Promise.all(
      files.map(async (file) => ({ ...file, isCurrent: (await contentOf(file.path)) === file.content })),
    ),
    breaking:
      committed === null || committed === supergraph ? [] : await breakingChanges(committed, supergraph),
  };
}

export async function writeSchemas({ files }: SchemaReport): Promise<void> {
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
