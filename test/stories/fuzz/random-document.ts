import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql';
import type { RandomSource } from './random-source';
import { ENDS_WHAT_IT_NAMES, literalOf, type RandomValue } from './random-value';

export interface RandomDocument {
  readonly kind: 'query' | 'mutation';
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface RootField {
  readonly kind: RandomDocument['kind'];
  readonly name: string;
}

const MUTATIONS_PERCENT = 35;
const ROOT_FIELDS = 4;
const FIELDS = 5;
const DEPTH = 6;

/** Builds operations that a schema accepts, out of fields and arguments picked at random. */
export class RandomDocuments {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: RandomSource,
    private readonly value: RandomValue,
    private readonly leftOut: ReadonlySet<string>,
  ) {}

  /** @param about the one root field that it has */
  next(about: RootField | null = null): RandomDocument {
    for (;;) {
      const document = new DocumentBuilder(this.schema, this.random, this.value, this.leftOut).build(about);
      // Members of a union may have fields of one name and two types, which cannot stand side by side.
      if (validate(this.schema, parse(document.query)).length === 0) return document;
    }
  }
}

class DocumentBuilder {
  private readonly declarations: string[] = [];
  private readonly variables: Record<string, unknown> = {};

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: RandomSource,
    private readonly value: RandomValue,
    private readonly leftOut: ReadonlySet<string>,
  ) {}

  build(about: RootField | null): RandomDocument {
    const kind = about?.kind ?? (this.random.percent(MUTATIONS_PERCENT) ? 'mutation' : 'query');
    const root = kind === 'mutation' ? this.schema.getMutationType() : this.schema.getQueryType();
    const fields = Object.values(root?.getFields() ?? {}).filter(
      ({ name }) => !this.leftOut.has(name) && (about === null || name === about.name),
    );
    const picked = this.random.some(fields, kind === 'mutation' ? 1 : ROOT_FIELDS);
    const selections = picked
      .map((field) => this.field(field, kind, DEPTH, ENDS_WHAT_IT_NAMES.has(field.name) ? 100 : 40))
      .join(' ');
    const declared = this.declarations.length === 0 ? '' : `(${this.declarations.join(', ')})`;
    return { kind, query: `${kind} ${declared} { ${selections} }`, variables: this.variables };
  }

  private field(
    field: GraphQLField<unknown, unknown>,
    kind: RandomDocument['kind'],
    depth: number,
    percent: number,
  ): string {
    const given = field.args
      .filter((argument) => isRequiredArgument(argument) || this.random.percent(percent))
      .map((argument) => `${argument.name}: ${this.argument(argument, field.name, kind)}`);
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` { ${this.selections(type, kind, depth - 1)} }` : '';
    return `${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`}${below}`;
  }

  private argument(argument: GraphQLArgument, field: string, kind: RandomDocument['kind']): string {
    const value = this.value(argument.type, argument.name, field, kind);
    if (this.random.percent(50)) return literalOf(value, argument.type);
    const name = `v${this.declarations.length}`;
    this.declarations.push(`$${name}: ${String(argument.type)}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private selections(type: GraphQLNamedType, kind: RandomDocument['kind'], depth: number): string {
    if (isAbstractType(type)) {
      const members = this.random.some(this.schema.getPossibleTypes(type), 3);
      const parts = members.map((member) => `... on ${member.name} { ${this.fields(member, kind, depth)} }`);
      return ['__typename', ...parts].join(' ');
    }
    return isObjectType(type) ? this.fields(type, kind, depth) : '__typename';
  }

  private fields(type: GraphQLObjectType, kind: RandomDocument['kind'], depth: number): string {
    const all = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    if (all.length === 0) return '__typename';
    return this.random
      .some(all, FIELDS)
      .map((field) => this.field(field, kind, depth, 25))
      .join(' ');
  }
}
