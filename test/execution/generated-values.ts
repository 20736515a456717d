import {
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { RandomSource } from '../stories/fuzz/random-source';

const WRONG_PERCENT = 3;

/** What every object has: a variable of that name which is not given is absent all the same. */
const MEMBERS = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];

/** Arguments of one generated operation, as literals and as variables, and now and then of a wrong type. */
export class GeneratedValues {
  private readonly declarations: string[] = [];
  private readonly variables: Record<string, unknown> = {};

  constructor(private readonly random: RandomSource) {}

  declared(): { declarations: string; variables: Record<string, unknown> } {
    const { declarations, variables } = this;
    return { declarations: declarations.length === 0 ? '' : `(${declarations.join(', ')})`, variables };
  }

  /** What an argument is given in the document: a literal, a variable, or a literal with variables in it. */
  of({ type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>): string {
    if (this.random.percent(50)) return this.literal(type, 3);
    // A variable that may be absent is allowed where the argument has a default.
    const loose = isNonNullType(type) && defaultValue !== undefined && this.random.percent(50);
    return this.variable(loose ? type.ofType : type);
  }

  /** What `@skip` or `@include` is given. */
  condition(): string {
    const random = this.random;
    if (random.percent(30)) return String(random.percent(50));
    const name = this.nextName();
    if (random.percent(70)) {
      this.declarations.push(`$${name}: Boolean!`);
      this.variables[name] = random.percent(50);
    } else {
      this.declarations.push(`$${name}: Boolean = ${random.percent(50)}`);
      if (random.percent(50)) this.variables[name] = random.percent(85) ? random.percent(50) : null;
    }
    return `$${name}`;
  }

  private variable(type: GraphQLInputType): string {
    const { random } = this;
    const name = this.nextName();
    const isOptional = !isNonNullType(type);
    const fallback = random.percent(25) ? ` = ${this.literal(type, 2, false)}` : '';
    this.declarations.push(`$${name}: ${String(type)}${fallback}`);
    const isLeftOut = (isOptional || fallback !== '') && random.percent(35);
    if (!isLeftOut)
      this.variables[name] = random.percent(WRONG_PERCENT) ? { wrong: true } : this.value(type, 3);
    return `$${name}`;
  }

  private nextName(): string {
    const member = MEMBERS[this.declarations.length];
    return member !== undefined && this.random.percent(25) ? member : `v${this.declarations.length}`;
  }

  private literal(type: GraphQLInputType, depth: number, withVariables = true): string {
    const { random } = this;
    if (withVariables && depth < 3 && random.percent(15)) return this.variable(type);
    if (isNonNullType(type)) return this.literal(type.ofType, depth, false);
    if (isListType(type)) {
      const items = Array.from({ length: random.int(3) }, () =>
        this.literal(type.ofType, depth - 1, withVariables),
      );
      return `[${items.join(', ')}]`;
    }
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || (depth > 0 && random.percent(40)),
      );
      return `{ ${fields.map((field) => `${field.name}: ${this.literal(field.type, depth - 1, withVariables)}`).join(', ')} }`;
    }
    return JSON.stringify(this.scalar(type.name)).replace(/"(\w+)":/g, '$1: ');
  }

  private value(type: GraphQLInputType, depth: number): unknown {
    const { random } = this;
    if (isNonNullType(type)) return this.value(type.ofType, depth) ?? this.scalar('String');
    if (random.percent(8)) return null;
    if (isListType(type))
      return Array.from({ length: random.int(3) }, () => this.value(type.ofType, depth - 1));
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || (depth > 0 && random.percent(40)),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, depth - 1)]));
    }
    return this.scalar(type.name);
  }

  private scalar(name: string): unknown {
    const { random } = this;
    if (name === 'Int') return random.pick([-1, 0, 1, 20, 2_147_483_647]);
    if (name === 'Float') return random.pick([0.5, 1]);
    if (name === 'Boolean') return random.percent(50);
    if (name === 'ID') return random.pick(['dom_1', '7', '']);
    if (name === 'Date' || name === 'DateTime') return random.pick(['2026-01-01', '2027-06-30', 'ieri']);
    if (name === '_Any') return { __typename: 'Nothing', id: random.pick(['1', '2']) };
    return random.pick(['', 'x', 'esempio.it']);
  }
}
