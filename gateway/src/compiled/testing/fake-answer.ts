import {
  type DocumentNode,
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RandomSource } from '../../../../test/stories/fuzz/random-source';

type Values = Record<string, unknown>;
type Path = readonly (string | number)[];

/** What becomes of a value on its way; the value itself when nothing does. */
export type Disturb = (value: unknown, type: GraphQLOutputType, path: Path) => unknown;

export interface FakeAnswerParts {
  readonly schema: GraphQLSchema;
  readonly random: RandomSource;
  readonly variables: Values;
  readonly disturb: Disturb;
  /** A fresh object: with or without a prototype, as answers of processes and of services in this one have it. */
  readonly object: () => Values;
}

const TEXTS = ['', 'esempio.it', 'caffè', '2026-01-01T00:00:00.000Z', '"\\'];
const LEAVES: Readonly<Record<string, (random: RandomSource) => unknown>> = {
  Int: (random) => random.int(1_000) - 500,
  Float: (random) => random.int(1_000) / 7,
  Boolean: (random) => random.percent(50),
  ID: (random) => `id_${random.int(20)}`,
};

/** Answers a fetch of a plan by what the schema says, with random values. */
export class FakeAnswer {
  constructor(private readonly parts: FakeAnswerParts) {}

  to(document: DocumentNode): Values {
    const operation = document.definitions.find(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
    );
    const root = this.parts.schema.getRootType(operation?.operation as never);
    if (operation === undefined || !root) throw new Error('not an operation');
    return this.objectOf(root.name, [operation.selectionSet], []);
  }

  private objectOf(typeName: string, sets: readonly SelectionSetNode[], path: Path): Values {
    const result = this.parts.object();
    const type = this.parts.schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`${typeName} is no type of objects`);
    const fields = new Map<string, FieldNode[]>();
    for (const set of sets) this.collect(set, typeName, fields);
    for (const [key, nodes] of fields) {
      const below = nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
      const name = nodes[0]?.name.value ?? '';
      if (name === '__typename') result[key] = typeName;
      else if (name === '_entities') result[key] = this.entities(below, [...path, key]);
      else {
        const field = type.getFields()[name];
        if (field === undefined) throw new Error(`${typeName} has no ${name}`);
        result[key] = this.value(field.type, below, [...path, key]);
      }
    }
    return result;
  }

  private entities(below: readonly SelectionSetNode[], path: Path): unknown[] {
    const asked = this.parts.variables.representations as { __typename: string }[];
    return asked.map(({ __typename }, index) => {
      const type = this.parts.schema.getType(__typename);
      if (!isObjectType(type)) return null;
      const entity = () => this.objectOf(__typename, below, [...path, index]);
      return this.parts.disturb(this.parts.random.percent(4) ? null : entity(), type, [...path, index]);
    });
  }

  private value(declared: GraphQLOutputType, below: readonly SelectionSetNode[], path: Path): unknown {
    const { random, disturb } = this.parts;
    if (!isNonNullType(declared) && random.percent(8)) return disturb(null, declared, path);
    const type = isNonNullType(declared) ? declared.ofType : declared;
    return disturb(this.there(type as GraphQLOutputType, below, path), declared, path);
  }

  private there(type: GraphQLOutputType, below: readonly SelectionSetNode[], path: Path): unknown {
    const { random, schema } = this.parts;
    if (isListType(type)) {
      const lengths = Array.from({ length: random.int(4) }, (_, index) => index);
      return lengths.map((index) => this.value(type.ofType, below, [...path, index]));
    }
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isLeafType(type)) return (LEAVES[type.name] ?? (() => random.pick(TEXTS)))(random);
    if (isAbstractType(type)) {
      const members = schema.getPossibleTypes(type);
      return this.objectOf(random.pick(members).name, below, path);
    }
    return this.objectOf(String(type), below, path);
  }

  private collect(set: SelectionSetNode, typeName: string, fields: Map<string, FieldNode[]>): void {
    for (const selection of set.selections) {
      const { variables } = this.parts;
      if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        fields.set(key, [...(fields.get(key) ?? []), selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? typeName;
        if (this.isAmong(typeName, condition)) this.collect(selection.selectionSet, typeName, fields);
      }
    }
  }

  private isAmong(name: string, condition: string): boolean {
    const { schema } = this.parts;
    const [type, wanted] = [schema.getType(name), schema.getType(condition)];
    if (name === condition) return true;
    return isAbstractType(wanted) && isObjectType(type) && schema.isSubType(wanted, type);
  }
}
