import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { CompiledOperation } from '../compiled';

/** An operation that GraphQL and the limits allow. Nothing in it is of whoever asked. */
export class ReadyOperation {
  private known: CompiledOperation | null | undefined;

  constructor(
    readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
    readonly operation: OperationDefinitionNode,
    private readonly compile: () => CompiledOperation | null,
  ) {}

  /** Planned when it is first executed, so that nobody has it planned whose operation is not admitted. Null: the library executes it. */
  compiled(): CompiledOperation | null {
    if (this.known === undefined) this.known = this.compile();
    return this.known;
  }

  get isOfLibrary(): boolean {
    return this.known === null;
  }
}
