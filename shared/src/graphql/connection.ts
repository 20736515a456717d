import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { type Edge as EdgeOf, type Page, shownEdges } from '../pagination';
import { PageInfo } from './shared-types';

/** A page of a list as resolvers answer it. */
export interface ConnectionOf<Node> {
  readonly edges: EdgeOf<Node>[];
  readonly pageInfo: Page<Node>['pageInfo'];
  /** Called when it is asked for, and only then. */
  readonly totalCount: () => Promise<number>;
}

/** The types of a list that goes on page by page: `XConnection`, which is answered, and `XEdge`. */
export function connectionType<Node extends object>(
  node: ClassType<Node>,
  name: string,
  description: string,
): ClassType<ConnectionOf<Node>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: 'An entry and its place in the list.' })
  class Edge {
    @Field(() => String, { description: 'Its place, for `after` and `before`.' })
    cursor!: string;
    @Field(() => node, { description: 'The entry.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description })
  class Connection {
    @Field(() => [Edge], { description: 'This page, in the order of the list.' })
    edges!: Edge[];
    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: 'All of them, on every page. Counted only when asked for.' })
    totalCount!: () => Promise<number>;
  }
  return Connection;
}

/** A page of rows as the connection that shows them. */
export function toConnection<Row, Node>(
  { edges, pageInfo }: Page<Row>,
  toNode: (row: Row) => Node,
  totalCount: () => Promise<number>,
): ConnectionOf<Node> {
  return { edges: shownEdges(edges, toNode), pageInfo, totalCount };
}
