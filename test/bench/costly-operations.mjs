import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSchema, getNamedType, isCompositeType, isObjectType, parse, validate } from 'graphql';

const require = createRequire(import.meta.url);
const { listSizesOf, limitRules } = require('../../gateway/dist/src/limits/index.js');
const { OperationCost } = require('../../gateway/dist/src/limits/cost.js');

const MOST = 10_000;
const LEAST = 6_000;
const SIZES = [1, 2, 5, 10, 20, 50, 100];

/**
 * Random queries that are let through and cost nearly what an operation may cost. Objects are counted and scalars are not, so every
 * object is asked for all of its scalars.
 *
 * @param {object} options
 * @param {string} options.root
 * @param {() => number} options.random
 * @param {string[]} options.roots root fields without arguments of which there is something to answer
 * @param {Record<string, string[]>} options.ids by type: what `nodes` is asked for
 * @param {number} options.wanted
 * @returns {{ query: string, cost: number }[]}
 */
export function costlyOperations({ root, random, roots, ids, wanted }) {
  const read = (/** @type {string} */ name) => readFileSync(join(root, 'gateway', name), 'utf8');
  const schema = buildSchema(read('schema.graphql'));
  const cost = new OperationCost(listSizesOf(read('supergraph.graphql')), MOST);
  const found = [];
  for (let attempt = 0; attempt < 200_000 && found.length < wanted; attempt++) {
    const query = `{ ${random() < 0.2 ? nodes() : selections(schema.getQueryType(), 1 + Math.floor(random() * 3), 0)} }`;
    if (query.length > 20_000) continue;
    const document = parse(query);
    const price = priceOf(document);
    if (price >= LEAST && validate(schema, document, limitRules).length === 0)
      found.push({ query, cost: price });
  }
  return found;

  function priceOf(document) {
    try {
      return cost.check(schema, document, document.definitions[0], {});
    } catch {
      return 0;
    }
  }

  /** All scalars of the type and some of what it leads to. */
  function selections(type, branches, depth) {
    if (!isObjectType(type)) return '__typename';
    const fields = Object.values(type.getFields());
    const leaves = depth === 0 ? [] : fields.filter((field) => isLeaf(field) && takesNothing(field));
    const composite = fields.filter(
      (field) => !isLeaf(field) && takesNothing(field) && (depth > 0 || roots.includes(field.name)),
    );
    const chosen = new Set();
    if (depth < 9 && composite.length > 0)
      for (let branch = 0; branch < branches; branch++) chosen.add(pick(preferred(composite)));
    const below = [...chosen].map((field) => {
      const inner = selections(getNamedType(field.type), random() < 0.25 ? 2 : 1, depth + 1);
      return `${field.name}${argumentsOf(field)} { ${inner || '__typename'} }`;
    });
    return [...leaves.map(({ name }) => name), ...below].join(' ') || '__typename';
  }

  /** Of a connection always its edges, of an edge its node: without them there is nothing to answer. */
  function preferred(fields) {
    const wanted = fields.filter(({ name }) => name === 'edges' || name === 'node');
    return wanted.length > 0 ? wanted : fields;
  }

  function nodes() {
    const name = pick(Object.keys(ids));
    const given = JSON.stringify(ids[name]);
    return `nodes(ids: ${given}) { ... on ${name} { ${selections(schema.getType(name), 1, 1)} } }`;
  }

  function argumentsOf({ args }) {
    if (!args.some((one) => one.name === 'first')) return '';
    return `(first: ${pick(SIZES)})`;
  }

  function pick(list) {
    return list[Math.floor(random() * list.length)];
  }
}

const isLeaf = ({ type }) => !isCompositeType(getNamedType(type));

const takesNothing = ({ args }) =>
  args.every(({ type, defaultValue }) => defaultValue !== undefined || !String(type).endsWith('!'));
