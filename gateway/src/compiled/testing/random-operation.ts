import {
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql';
import type { RandomSource } from '../../../../test/stories/fuzz/random-source';
import { literalOf, type RandomValue } from '../../../../test/stories/fuzz/random-value';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DEPTH = 5;
const FIELDS = 4;
/** Names that every object inherits, and what a client might call a type. */
const ODD_ALIASES = ['constructor', 'toString', 'kind'];
/** Declared in every operation; those that it does not use are taken out again. */
const FLAGS: Readonly<Record<string, string>> = {
  yes: 'Boolean!',
  no: 'Boolean!',
  usually: 'Boolean = true',
};

/** Operations that the schema accepts, with all that may stand in a selection: aliases, fragments of both kinds, conditions, repetitions. */
export class RandomOperations {
  private readonly leading: ReadonlySet<string>;

  /** @param entities types that several subgraphs answer: operations are about them more often than not */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: RandomSource,
    private readonly value: RandomValue,
    entities: ReadonlySet<string>,
  ) {
    this.leading = leadingTo(entities, schema);
  }

  next(): RandomOperation {
    for (;;) {
      const operation = new OperationBuilder(this.schema, this.random, this.value, this.leading).build();
      // Fields of one name and two types cannot stand side by side; that is left to chance.
      if (validate(this.schema, parse(operation.query)).length === 0) return operation;
    }
  }
}

/** The entities themselves, and types that have a field of one, or a field of such a type. */
function leadingTo(entities: ReadonlySet<string>, schema: GraphQLSchema): ReadonlySet<string> {
  const leading = new Set(entities);
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  for (let steps = 0; steps < 3; steps++) {
    const next = objects.filter((type) =>
      Object.values(type.getFields()).some((field) => leading.has(getNamedType(field.type).name)),
    );
    for (const { name } of next) leading.add(name);
  }
  return leading;
}

class OperationBuilder {
  private readonly variables: Record<string, unknown> = {};
  private readonly declared: string[] = [];
  private readonly fragments: string[] = [];
  /** How a field with certain arguments is called in the answer: the same name for the same arguments. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: RandomSource,
    private readonly value: RandomValue,
    private readonly leading: ReadonlySet<string>,
  ) {}

  build(): RandomOperation {
    const kind = this.random.percent(25) ? 'mutation' : 'query';
    const root = this.schema.getRootType(kind as never);
    if (!root) throw new Error(`the schema has no ${kind}`);
    const selections = this.selections(root, DEPTH, kind === 'mutation' ? 1 : FIELDS);
    const body = [`{ ${selections} }`, ...this.fragments].join(' ');
    for (const [name, type] of Object.entries(FLAGS)) this.declareFlag(name, type, body);
    const variables = this.declared.length === 0 ? '' : `(${this.declared.join(', ')})`;
    return { query: `${kind} ${variables} ${body}`, variables: this.variables };
  }

  private declareFlag(name: string, type: string, body: string): void {
    if (!body.includes(`$${name}`)) return;
    this.declared.push(`$${name}: ${type}`);
    if (type.endsWith('!')) this.variables[name] = this.random.percent(50);
    else if (this.random.percent(50)) this.variables[name] = this.random.pick([true, false, false, null]);
  }

  private selections(type: GraphQLCompositeType, depth: number, most = FIELDS): string {
    const parts = isAbstractType(type) ? this.ofAbstract(type, depth) : this.fieldsOf(type, depth, most);
    if (this.random.percent(25)) parts.splice(this.random.int(parts.length + 1), 0, this.typename());
    // A part of it again, as it is or wrapped: what stands there twice has to come out once.
    if (this.random.percent(20)) parts.push(this.wrapped(type, this.random.pick(parts), depth));
    return parts.map((part) => (this.random.percent(20) ? this.wrapped(type, part, depth) : part)).join(' ');
  }

  private fieldsOf(type: GraphQLNamedType, depth: number, most: number): string[] {
    const all = isCompositeType(type) && 'getFields' in type ? Object.values(type.getFields()) : [];
    const possible = all.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const leaves = possible.filter((field) => !isCompositeType(getNamedType(field.type)));
    const onwards = possible.filter((field) => this.leading.has(getNamedType(field.type).name));
    const picked = this.random.some(possible, most);
    if (onwards.length > 0 && this.random.percent(70)) picked.unshift(this.random.pick(onwards));
    if (picked.length > most) picked.pop();
    // Some field twice: its selections are merged.
    if (this.random.percent(20) && picked[0] !== undefined) picked.push(picked[0]);
    const from = depth > 1 || leaves.length === 0 ? picked : this.random.some(leaves, most);
    return from.length === 0 ? [this.typename()] : from.map((field) => this.field(field, depth));
  }

  private ofAbstract(type: GraphQLAbstractType, depth: number): string[] {
    const own = 'getFields' in type && this.random.percent(60) ? this.fieldsOf(type, depth, 2) : [];
    const members = this.random.some(this.schema.getPossibleTypes(type), 3);
    const parts = members.map((member) => {
      const above = this.random.percent(20) ? this.random.pick([...member.getInterfaces(), member]) : member;
      return `... on ${above.name} ${this.conditions()} { ${this.selections(above, depth - 1)} }`;
    });
    return [...own, ...parts];
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args
      .filter((argument) => isRequiredArgument(argument) || this.random.percent(25))
      .map((argument) => `${argument.name}: ${this.argument(argument.type, argument.name, field.name)}`);
    const called = `${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`}`;
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` { ${this.selections(type, depth - 1)} }` : '';
    const name = this.nameFor(field.name, called);
    return `${name === field.name ? '' : `${name}: `}${called} ${this.conditions()}${below}`;
  }

  private nameFor(field: string, called: string): string {
    const key = `${called} ${this.random.percent(80)}`;
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const taken = [...this.names.values()];
    const odd = this.random.pick(ODD_ALIASES);
    const fresh = taken.includes(field) || key.endsWith('false') ? `${field}_${taken.length}` : field;
    const name = this.random.percent(2) && !taken.includes(odd) ? odd : fresh;
    this.names.set(key, name);
    return name;
  }

  private argument(type: Parameters<RandomValue>[0], name: string, field: string): string {
    const value = this.value(type, name, field, 'query');
    if (this.random.percent(60)) return literalOf(value, type);
    const variable = `v${this.declared.length}`;
    this.declared.push(`$${variable}: ${String(type)}`);
    this.variables[variable] = value;
    return `$${variable}`;
  }

  private typename(): string {
    return `${this.random.percent(30) ? 'kind: ' : ''}__typename ${this.conditions()}`;
  }

  private conditions(): string {
    if (this.random.percent(85)) return '';
    const value = this.random.pick(['$yes', '$no', '$usually', 'true', 'false']);
    return this.random.pick([
      `@include(if: ${value})`,
      `@skip(if: ${value})`,
      `@skip(if: $no) @include(if: ${value})`,
    ]);
  }

  /** The same selection inside a fragment. */
  private wrapped(type: GraphQLCompositeType, part: string, depth: number): string {
    if (depth === DEPTH && type.name === 'Mutation') return part;
    const above = isObjectType(type) ? this.random.pick([type, ...type.getInterfaces()]) : type;
    switch (this.random.int(4)) {
      case 0:
        return `... ${this.conditions()} { ${part} }`;
      case 1:
        return `... on ${type.name} ${this.conditions()} { ${part} }`;
      case 2:
        return `... on ${above.name} { ... on ${type.name} { ${part} } }`;
      default: {
        const name = `F${this.fragments.length}`;
        this.fragments.push(`fragment ${name} on ${type.name} { ${part} }`);
        return `...${name} ${this.conditions()}`;
      }
    }
  }
}
