interface ParameterMetadata {
  readonly index: number;
}

/**
 * Puts the arguments of all resolvers into the order in which they are written. Decorators of parameters run from the last to
 * the first, and type-graphql keeps and prints the arguments in that order. Its storage is found as the library finds it.
 */
export function keepWrittenOrder(): void {
  const { TypeGraphQLMetadataStorage: storage } = globalThis as {
    TypeGraphQLMetadataStorage?: { readonly params: ParameterMetadata[] };
  };
  storage?.params.sort((one, other) => one.index - other.index);
}
