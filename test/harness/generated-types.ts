import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';
import ts from 'typescript';

const root = join(__dirname, '../..');
const GUIDE = join(root, 'gateway/clients/README.md');

interface Config {
  readonly generates: Readonly<Record<string, { readonly preset: string; readonly config: object }>>;
}

/** Where the configuration that the guide to clients shows for graphql-codegen writes types, and how. */
export function shownInGuide() {
  const [, source = ''] = /```ts\n\/\/ codegen\.ts\n([\s\S]*?)```/.exec(readFileSync(GUIDE, 'utf8')) ?? [];
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exports: { default?: Config } = {};
  new Function('exports', outputText)(exports);
  const [shown] = Object.entries(exports.default?.generates ?? {});
  if (shown === undefined) throw new Error('the guide shows no codegen.ts');
  const [output, { preset: name, config }] = shown;
  return { output, preset: name, config };
}

/** What the compiler objects to in the types that are made of documents as the guide shows it, and in code that uses them. */
export async function problemsOfTypes({
  schema,
  documents,
  use = '',
}: {
  readonly schema: string;
  readonly documents: readonly string[];
  /** Lies in `src/`. */
  readonly use?: string;
}): Promise<readonly string[]> {
  const { output, config } = shownInGuide();
  const made = await preset.buildGeneratesSection({
    baseOutputDir: output,
    schema: parse(schema),
    schemaAst: buildSchema(schema),
    documents: documents.map((rawSDL, n) => ({
      location: `src/${n}.ts`,
      document: parse(rawSDL),
      rawSDL,
    })),
    config,
    presetConfig: {},
    plugins: [],
    pluginMap: {},
  });
  const folder = mkdtempSync(join(tmpdir(), 'generated-types-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const files = await Promise.all(
      made.map(async (one) => ({ path: join(folder, one.filename), content: await codegen(one) })),
    );
    files.push({ path: join(folder, 'src/use.ts'), content: use });
    for (const { path, content } of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    return compiled(files.map(({ path }) => path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compiled(paths: readonly string[]): readonly string[] {
  const program = ts.createProgram(paths, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, file }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}
