import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

interface Part {
  readonly at: string;
  readonly description?: string | null | undefined;
}

/** Every type, value, field and argument without a description. */
export function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [{ at: type.name, description: type.description }, ...partsOf(type)])
    .filter(({ description }) => !description?.trim())
    .map(({ at }) => at);
}

function partsOf(type: GraphQLNamedType): Part[] {
  const at = (name: string) => `${type.name}.${name}`;
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => ({ at: at(name), description }));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map(({ name, description }) => ({
      at: at(name),
      description,
    }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    { at: at(name), description },
    ...args.map((arg) => ({
      at: `${at(name)}(${arg.name})`,
      description: arg.description,
    })),
  ]);
}
