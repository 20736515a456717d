import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  OperationTypeNode,
} from 'graphql';
import type { RandomSource } from '../stories/fuzz/random-source';
import { GeneratedValues } from './generated-values';

export interface GeneratedDocument {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

const DEPTH = 4;
const MOST_FRAGMENTS = 4;

/** An operation with all that GraphQL has: aliases, fields asked twice, fragments, conditions, variables with defaults, wrong variables. */
export class GeneratedOperation {
  private readonly values: GeneratedValues;
  private readonly fragments = new Map<string, { readonly on: string; readonly text: string }>();
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: RandomSource,
    private readonly conditionsPercent: number,
  ) {
    this.values = new GeneratedValues(random);
  }

  build(): GeneratedDocument {
    const mutation = this.schema.getMutationType();
    const isMutation = mutation !== null && mutation !== undefined && this.random.percent(30);
    const kind = isMutation ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
    const root = this.schema.getRootType(kind);
    if (root === undefined || root === null) throw new Error(`there is no ${kind}`);
    const body = this.selectionsOf(root, DEPTH);
    const { declarations, variables } = this.values.declared();
    const fragments = [...this.fragments].map(
      ([name, { on, text }]) => `fragment ${name} on ${on} { ${text} }`,
    );
    return { text: [`${kind} Asked${declarations} { ${body} }`, ...fragments].join('\n'), variables };
  }

  private selectionsOf(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const count = 1 + this.random.int(5);
    while (parts.length < count) parts.push(this.selection(type, depth));
    if (this.random.percent(20)) parts.push(this.random.pick(parts));
    return parts.join(' ');
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    if (this.random.percent(8)) return `__typename${this.condition()}`;
    if (isAbstractType(type) && this.random.percent(75)) return this.onMember(type, depth);
    if (depth > 0 && this.random.percent(8)) return this.inlineFragment(type, depth);
    if (depth > 0 && this.random.percent(8)) return this.spread(type, depth);
    if (!('getFields' in type)) return '__typename';
    const fields = Object.values(type.getFields()).filter(
      (field) => field.name !== '_service' && (depth > 0 || !isCompositeType(getNamedType(field.type))),
    );
    return fields.length === 0 ? '__typename' : this.field(this.random.pick(fields), depth);
  }

  private onMember(type: GraphQLCompositeType, depth: number): string {
    const members = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
    const member: GraphQLObjectType = this.random.pick(members);
    return `... on ${member.name}${this.condition()} { ${this.selectionsOf(member, depth - 1)} }`;
  }

  /** On the same objects: by no name, that of their type, or that of an interface of theirs. */
  private inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const around: readonly GraphQLCompositeType[] =
      'getInterfaces' in type ? [type, ...type.getInterfaces()] : [type];
    const on = this.random.pick(around);
    const named = on === type && this.random.percent(50) ? '' : ` on ${on.name}`;
    return `...${named}${this.condition()} { ${this.selectionsOf(on, depth - 1)} }`;
  }

  private spread(type: GraphQLCompositeType, depth: number): string {
    const fitting = [...this.fragments].filter(([, { on }]) => on === type.name);
    if (fitting.length > 0 && (this.random.percent(60) || this.fragments.size >= MOST_FRAGMENTS))
      return `...${this.random.pick(fitting)[0]}${this.condition()}`;
    if (this.fragments.size >= MOST_FRAGMENTS) return '__typename';
    const text = this.selectionsOf(type, depth - 1);
    const name = `F${this.fragments.size}`;
    this.fragments.set(name, { on: type.name, text });
    return `...${name}${this.condition()}`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const alias = this.random.percent(60) ? `a${this.aliases++}: ` : '';
    const given = field.args
      .filter((argument) => isRequiredArgument(argument) || this.random.percent(50))
      .map((argument: GraphQLArgument) => `${argument.name}: ${this.values.of(argument)}`);
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` { ${this.selectionsOf(type, depth - 1)} }` : '';
    return `${alias}${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`}${this.condition()}${below}`;
  }

  private condition(): string {
    if (!this.random.percent(this.conditionsPercent)) return '';
    const one = (name: string) => `@${name}(if: ${this.values.condition()})`;
    if (this.random.percent(15)) return ` ${one('skip')} ${one('include')}`;
    return ` ${one(this.random.pick(['skip', 'include']))}`;
  }
}
