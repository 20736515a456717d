import { LIMITS } from '../limits';
import type { NodeOwner } from './node-owners';

/** What the gateway adds to the graph: a door by id to every type that has an owner. Composed like any subgraph. */
export function nodesSdl(owners: Readonly<Record<string, NodeOwner>>): string {
  const types = Object.values(owners).map(
    ({ type }) => `type ${type} implements Node @key(fields: "id", resolvable: false) {\n  id: ID!\n}\n`,
  );
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@listSize"])

"""A thing with an id that no other thing of any type has (Relay)."""
interface Node {
  """Its first letters tell the type, e.g. dom_01jd…."""
  id: ID!
}

type Query {
  """
  Anything that can be read by its id. Null when there is none of that id, or none that you may see, as by every other way.
  """
  node(
    """e.g. dom_01jd…."""
    id: ID!
  ): Node
  """
  Several at once, each at the place of its id; null at the places where \`node\` would be null.
  """
  nodes(
    """At most ${LIMITS.nodeIds}, BAD_USER_INPUT with more."""
    ids: [ID!]!
  ): [Node] @listSize(assumedSize: ${LIMITS.nodeIds})
}

${types.join('\n')}`;
}
