import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { surelyValid } from '../sure-validation';

/** More than the gateway keeps plans: the texts come from those. */
const REMEMBERED = 1_000;
const RULES = [...specifiedRules, NoSchemaIntrospectionCustomRule];

/** Query texts that were parsed and validated before: the gateway sends the same few all the time. */
export class KnownDocuments {
  private readonly documents = new LRUCache<string, DocumentNode>({ max: REMEMBERED });

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document of a text, or what is wrong with it. */
  documentOf(text: string): DocumentNode | readonly GraphQLFormattedError[] {
    const known = this.documents.get(text);
    if (known !== undefined) return known;
    const document = parsed(text);
    if (document === null) return [complaint('the query is not GraphQL')];
    const faults = this.faultsOf(document);
    if (faults === null) return [complaint('the query is nested too deeply')];
    if (faults.length > 0) return faults.map(({ message }) => complaint(message));
    this.documents.set(text, document);
    return document;
  }

  /**
   * Most texts were planned over this very schema, and one walk finds them valid; graphql-js looks at all others. Null when neither comes to
   * an end: the stack is too small for so many fragments within each other.
   */
  private faultsOf(document: DocumentNode): readonly GraphQLError[] | null {
    try {
      if (surelyValid(this.schema, document) !== null) return [];
      return validate(this.schema, document, RULES, { maxErrors: 5 });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return null;
    }
  }
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return null;
  }
}

function complaint(message: string): GraphQLFormattedError {
  return { message, extensions: { code: 'BAD_USER_INPUT' } };
}
