const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

/**
 * The media type that a client reads answers of a graph in. By GraphQL over HTTP an answer that is no 2xx is one of the graph's only as
 * `application/graphql-response+json`: a client that asks for it takes plain JSON for the word of some proxy.
 */
export function answerType(accept: string | undefined): string {
  let best = JSON_TYPE;
  let bestWeight = 0;
  for (const part of (accept ?? '').slice(0, 1_000).split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
    const type = typeNamed(name);
    const weight = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
    // Of two that are equally welcome, the one that is named first.
    if (type === undefined || !(weight > bestWeight)) continue;
    best = type;
    bestWeight = weight;
  }
  return best;
}

function typeNamed(name: string): string | undefined {
  if (name === 'application/graphql-response+json') return GRAPHQL_TYPE;
  return name === 'application/json' || name === 'application/*' || name === '*/*' ? JSON_TYPE : undefined;
}
