import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Execution, executeDocument } from '@customer-area/shared/compiled-execution';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, parse, validate } from 'graphql';
import { RandomSource } from '../stories/fuzz/random-source';
import { GeneratedOperation } from './generated-document';
import { atOnce, inTurns, type Settling } from './stub-outcome';
import { type StubContext, stubbed } from './stub-schema';

const subgraphs = resolve(__dirname, '../../subgraphs');
const NAMES = readdirSync(subgraphs);
/** Of each subgraph, and compiled: what graphql-js executes proves nothing. */
const DOCUMENTS = Number(process.env.EXECUTION_DOCUMENTS ?? 1_000);
const FEWER = Math.ceil(DOCUMENTS / 4);
/** On a machine that does something else as well. */
const PATIENCE_MS = 600_000;

const schemaOf = (name: string) => stubbed(readFileSync(join(subgraphs, name, 'schema.graphql'), 'utf8'));

interface Answered {
  /** The answer as a client is sent it. */
  readonly data: string | undefined;
  readonly errors: readonly string[];
  readonly calls: readonly string[];
  readonly compiled: boolean;
}

async function answer(
  asked: { schema: GraphQLSchema; document: DocumentNode; variables: Record<string, unknown>; seed: number },
  execution: Execution,
  settling: Settling,
): Promise<Answered> {
  const calls: string[] = [];
  const { schema, document, variables, seed } = asked;
  const context: StubContext = { settling, seed, calls, compiled: false };
  const result: ExecutionResult = await executeDocument(
    { schema, document, operationName: undefined, variables: structuredClone(variables), context },
    execution,
  );
  // What nobody waits for any more is done to its end too.
  await settling.idle();
  const errors = (result.errors ?? []).map((error) =>
    JSON.stringify([
      error.message,
      error.path,
      error.locations,
      error.extensions,
      String(error.originalError),
    ]),
  );
  return { data: JSON.stringify(result.data), errors, calls, compiled: context.compiled };
}

function documents(schema: GraphQLSchema, random: RandomSource, conditionsPercent: number) {
  for (;;) {
    const { text, variables } = new GeneratedOperation(schema, random, conditionsPercent).build();
    const document = parse(text);
    if (validate(schema, document).length === 0) return { document, variables };
  }
}

/** Counts promises that are rejected and left to nobody. graphql-js does that with promises of a list when an item fails at once. */
async function countingLost<T>(what: () => Promise<T>): Promise<{ answered: T; lost: number }> {
  const others = process.listeners('unhandledRejection');
  let lost = 0;
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', () => {
    lost += 1;
  });
  try {
    const answered = await what();
    return { answered, lost };
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other);
  }
}

describe.each(NAMES)('compiled execution of %s', (name) => {
  const schema = schemaOf(name);

  const compare = async (
    { seed, wanted }: { seed: number; wanted: number },
    settling: () => Settling,
    compared: (answered: Answered) => object,
  ) => {
    const random = new RandomSource(seed);
    let compiled = 0;
    for (let at = 0; compiled < wanted; at += 1) {
      if (at > 4 * wanted) throw new Error(`only ${compiled} documents were compiled`);
      const { document, variables } = documents(schema, random, at % 3 === 0 ? 12 : 1);
      const asked = { schema, document, variables, seed: at };
      const expected = await countingLost(() => answer(asked, 'library', settling()));
      const { answered, lost } = await countingLost(() => answer(asked, 'compiled', settling()));
      expect({ at, ...compared(answered) }).toEqual({ at, ...compared(expected.answered) });
      if (!answered.compiled) continue;
      compiled += 1;
      expect({ at, lost }).toEqual({ at, lost: 0 });
    }
  };

  it(
    `answers ${DOCUMENTS} documents as graphql-js does: data, errors and order of calls`,
    async () => {
      await compare(
        { seed: 20_260_000 + name.length, wanted: DOCUMENTS },
        inTurns,
        ({ data, errors, calls }) => ({ data, errors, calls }),
      );
    },
    PATIENCE_MS,
  );

  it(
    `answers ${FEWER} documents with the same data where promises are kept at once`,
    async () => {
      // Which of several errors comes first, and hides what stands beneath it, depends on the number of steps.
      await compare(
        { seed: 20_270_000 + name.length, wanted: FEWER },
        () => atOnce,
        ({ data, errors }) => ({ data, failed: errors.length > 0 }),
      );
    },
    PATIENCE_MS,
  );
});
