import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isTypeSubTypeOf,
  Kind,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';

/** What else has to hold for a document to be accepted, beside GraphQL's own rules. */
export interface AlsoFine {
  readonly field?: (node: FieldNode) => boolean;
  readonly argument?: (node: ArgumentNode) => boolean;
  /** A text, a number, a boolean or a name of an enum, and what it is written for. */
  readonly literal?: (node: ValueNode, type: GraphQLInputType) => boolean;
}

interface Declared {
  readonly type: GraphQLInputType;
  readonly hasDefault: boolean;
}

/** The values that a document gives: literals and variables. */
export class InputValues {
  private readonly declared = new Map<string, Declared>();
  private readonly unused = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly alsoFine: AlsoFine,
  ) {}

  /** False when there is one of that name already. */
  declare(name: string, type: GraphQLInputType, defaultValue: ValueNode | undefined): boolean {
    if (this.declared.has(name)) return false;
    this.declared.set(name, {
      type,
      hasDefault: defaultValue !== undefined && defaultValue.kind !== Kind.NULL,
    });
    this.unused.add(name);
    return true;
  }

  usedAll(): boolean {
    return this.unused.size === 0;
  }

  /** Each argument is there once, known and of its type; none is missing. */
  areArguments(known: readonly GraphQLArgument[], given: readonly ArgumentNode[]): boolean {
    const names = new Set<string>();
    for (const node of given) {
      const { value: name } = node.name;
      const argument = known.find((one) => one.name === name);
      if (argument === undefined || names.has(name)) return false;
      if (this.alsoFine.argument?.(node) === false) return false;
      if (!this.fits(node.value, argument.type, argument.defaultValue)) return false;
      names.add(name);
    }
    return known.every((one) => names.has(one.name) || !isRequiredArgument(one));
  }

  /** @param fallback what stands there by the schema when nothing is given */
  fits(node: ValueNode, expected: GraphQLInputType, fallback: unknown): boolean {
    if (node.kind === Kind.VARIABLE) return this.mayStand(node.name.value, expected, fallback);
    if (node.kind === Kind.NULL) return !isNonNullType(expected);
    let type = isNonNullType(expected) ? expected.ofType : expected;
    if (node.kind === Kind.LIST) {
      if (!isListType(type)) return false;
      const { ofType } = type;
      return node.values.every((item) => this.fits(item, ofType, undefined));
    }
    // What is no list stands for a list of it.
    while (isListType(type) || isNonNullType(type)) type = type.ofType;
    if (node.kind === Kind.OBJECT) return this.fitsObject(node, type);
    if (!isLeafType(type) || this.alsoFine.literal?.(node, type) === false) return false;
    try {
      return type.parseLiteral(node, undefined) !== undefined;
    } catch {
      return false;
    }
  }

  private fitsObject({ fields }: ObjectValueNode, type: GraphQLInputType): boolean {
    // Of a scalar that takes objects, and of an input with rules of its own, graphql-js knows more.
    if (!isInputObjectType(type) || type.isOneOf) return false;
    const known = type.getFields();
    const names = new Set<string>();
    for (const { name, value } of fields) {
      const field = known[name.value];
      if (field === undefined || names.has(name.value)) return false;
      if (!this.fits(value, field.type, field.defaultValue)) return false;
      names.add(name.value);
    }
    return Object.values(known).every((field) => names.has(field.name) || !isRequiredInputField(field));
  }

  private mayStand(name: string, expected: GraphQLInputType, fallback: unknown): boolean {
    const variable = this.declared.get(name);
    if (variable === undefined) return false;
    this.unused.delete(name);
    const { type, hasDefault } = variable;
    if (!isNonNullType(expected) || isNonNullType(type)) return isTypeSubTypeOf(this.schema, type, expected);
    if (!hasDefault && fallback === undefined) return false;
    return isTypeSubTypeOf(this.schema, type, expected.ofType);
  }
}
