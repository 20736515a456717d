/** How much one request may ask for. A real client stays far below; the README has the same table. */
export const LIMITS = {
  /** Bytes of a request's body. */
  bodyBytes: 100 * 1024,
  /** Lexical tokens of a document: bounds what parsing and validating can cost. */
  tokens: 1_000,
  /** Nested fields. Introspection has its own rule in graphql-js. */
  depth: 10,
  /** Aliases of an operation, those in fragments counted once per use. */
  aliases: 30,
  /** Directives in the whole document. */
  directives: 20,
  /** Root fields of a query. A mutation has exactly one. */
  rootFields: 10,
  /** Selections of an operation with all fragments written out. */
  selections: 1_000,
  /** Complaints after which validation gives up. */
  validationErrors: 5,
  /** Characters of one text in the input. */
  textLength: 5_000,
  /** Nested lists and objects in a variable. */
  variableDepth: 30,
  /** Items of a page. */
  pageSize: 100,
  /** Items of a page that does not say how many. */
  defaultPageSize: 20,
  /** Ids that `nodes` takes at a time. */
  nodeIds: 100,
} as const;
