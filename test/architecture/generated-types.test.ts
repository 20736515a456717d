import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readApiSchema } from '@customer-area/gateway/schema/files';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';
import ts from 'typescript';

const root = join(__dirname, '../..');
const GUIDE = join(root, 'gateway/clients/README.md');

interface Config {
  readonly generates: Readonly<Record<string, { readonly preset: string; readonly config: object }>>;
}

/** The configuration that the guide shows for graphql-codegen. */
function shownConfig(): Config {
  const [, source = ''] = /```ts\n\/\/ codegen\.ts\n([\s\S]*?)```/.exec(readFileSync(GUIDE, 'utf8')) ?? [];
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exports: { default?: Config } = {};
  new Function('exports', outputText)(exports);
  if (exports.default === undefined) throw new Error('the guide shows no codegen.ts');
  return exports.default;
}

const QUERY = `query Mine($after: String) {
  me { username }
  orders(first: 2, after: $after) { edges { node { id status createdAt total { amount } } } pageInfo { endCursor } }
}`;
const MUTATION = `mutation Pay($input: PayOrderInput!) {
  payOrder(input: $input) { __typename ... on PaymentCompleted { order { id } } ... on Refusal { code message } }
}`;

/** Code of an app: each line is right only with the types that the guide promises. */
const USE = `import { graphql } from './gql';
import type { DocumentType } from './gql';
const mine = graphql(${'`'}${QUERY}${'`'});
const pay = graphql(${'`'}${MUTATION}${'`'});
export function read(data: DocumentType<typeof mine>, paid: DocumentType<typeof pay>) {
  const node = data.orders?.edges[0]?.node;
  const createdAt: string | undefined = node?.createdAt;
  const isPaid: boolean = node?.status === 'PAID';
  // @ts-expect-error an enum is no free text
  const wrong: 'NO_SUCH_STATUS' | undefined = node?.status;
  // @ts-expect-error a date is not of any type
  const number: number | undefined = node?.createdAt;
  const code: string | null = 'code' in paid.payOrder ? paid.payOrder.code : null;
  return { createdAt, isPaid, wrong, number, code };
}
`;

describe('the configuration that the guide to clients shows for graphql-codegen', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'generated-types-'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('makes types of the schema that compile, dates and enums among them', async () => {
    const [output, section] = Object.entries(shownConfig().generates)[0] ?? [];
    expect([output, section?.preset]).toEqual(['src/gql/', 'client']);
    const text = readApiSchema();
    const made = await preset.buildGeneratesSection({
      baseOutputDir: output ?? '',
      schema: parse(text),
      schemaAst: buildSchema(text),
      documents: [QUERY, MUTATION].map((rawSDL, n) => ({
        location: `src/${n}.ts`,
        document: parse(rawSDL),
        rawSDL,
      })),
      config: section?.config ?? {},
      presetConfig: {},
      plugins: [],
      pluginMap: {},
    });
    const files = await Promise.all(
      made.map(async (one) => ({ path: join(folder, one.filename), content: await codegen(one) })),
    );
    files.push({ path: join(folder, 'src/use.ts'), content: USE });
    for (const { path, content } of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    const program = ts.createProgram(
      files.map(({ path }) => path),
      {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
      },
    );
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ messageText, file }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
    expect(problems).toEqual([]);
  }, 60_000);
});
