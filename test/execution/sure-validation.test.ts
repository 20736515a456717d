import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { surelyValid } from '@customer-area/shared/sure-validation';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { RandomSource } from '../stories/fuzz/random-source';
import { GeneratedOperation } from './generated-document';
import { mutated } from './mutated-text';
import { stubbed } from './stub-schema';

const root = resolve(__dirname, '../..');
/** Of each schema; and as many again that were changed by chance, three times each. */
const DOCUMENTS = Number(process.env.VALIDATION_DOCUMENTS ?? 400);
const RULES = [...specifiedRules, NoSchemaIntrospectionCustomRule];
const PATIENCE_MS = 600_000;

const schemas: readonly [string, () => GraphQLSchema][] = [
  ...readdirSync(join(root, 'subgraphs')).map((name): [string, () => GraphQLSchema] => [
    name,
    () => stubbed(readFileSync(join(root, 'subgraphs', name, 'schema.graphql'), 'utf8')),
  ]),
  ['the gateway', () => buildSchema(readFileSync(join(root, 'gateway/schema.graphql'), 'utf8'))],
];

/** Null for what is no GraphQL at all. */
function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return null;
  }
}

function wordsOf(schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) => ('getFields' in type ? Object.keys(type.getFields()) : []));
  return [...types.map(({ name }) => name), ...fields, '__schema', '__type', 'skip', 'include', 'if', 'on'];
}

describe.each(schemas)('the short validation over the schema of %s', (name, schemaOf) => {
  it(
    'accepts nothing that graphql-js refuses, and most of what it accepts',
    () => {
      const schema = schemaOf();
      const words = wordsOf(schema);
      const random = new RandomSource(20_261_128 + name.length);
      const counts = { valid: 0, accepted: 0, refused: 0 };
      const look = (text: string, generated: boolean) => {
        const document = parsed(text);
        if (document === null) return;
        const complaints = validate(schema, document, RULES, { maxErrors: 1 }).map(({ message }) => message);
        const accepted = surelyValid(schema, document) !== null;
        if (accepted) expect({ text, complaints }).toEqual({ text, complaints: [] });
        if (complaints.length > 0) counts.refused++;
        else if (generated) {
          counts.valid++;
          if (accepted) counts.accepted++;
        }
      };
      for (let number = 0; number < DOCUMENTS; number++) {
        const { text } = new GeneratedOperation(schema, random, number % 3 === 0 ? 20 : 2).build();
        look(text, true);
        for (let change = 0; change < 3; change++) look(mutated(text, words, random), false);
      }
      // Each kind has been seen often enough to mean something.
      expect(counts.refused).toBeGreaterThan(DOCUMENTS / 2);
      expect(counts.valid).toBeGreaterThan(DOCUMENTS / 4);
      expect(counts.accepted / counts.valid).toBeGreaterThan(0.7);
    },
    PATIENCE_MS,
  );
});
