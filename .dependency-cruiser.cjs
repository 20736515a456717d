/** The walls of the house (see README, "The house"). Checked by `npm run check`. */
const subgraph = '^subgraphs/([^/]+)/';
/** Folders of slices, in a service that has more slices than one list can hold. */
const districts = '(?:(?:account|credentials|desk|grants|records)/)';

/** Districts of identity, highest first: each may import those below it. */
const order = ['records', 'desk', 'grants', 'credentials', 'account', 'letters'];
const districtsInOrder = order.slice(1).map((district, above) => ({
  name: `${district}-imports-no-district-above`,
  comment: 'records > desk > grants > credentials > account > letters.',
  severity: 'error',
  from: { path: `^subgraphs/identity/src/${district}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^subgraphs/identity/src/(${order.slice(0, above + 1).join('|')})/` },
}));
/** What every district of identity may use, and what uses none of them. */
const foundations = '^subgraphs/identity/src/(access-scopes|limits|messages|secrets)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'What depends on itself can be neither understood nor tested in parts. Imports of types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'services-do-not-import-each-other',
      comment: 'Services meet in the graph, or through what another one publishes in its contract/.',
      severity: 'error',
      from: { path: subgraph },
      to: { path: ['^subgraphs/(?!$1/)(?![^/]+/contract/)', '^gateway/'] },
    },
    {
      name: 'contracts-are-schemas-only',
      comment: 'A contract is read by everybody, so it stands on nothing but schemas and words.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/contract/' },
      to: { pathNot: ['^subgraphs/[^/]+/contract/', '^shared/src/contract/', 'node_modules/zod/'] },
    },
    {
      name: 'only-the-co-located-gateway-knows-the-subgraphs',
      severity: 'error',
      from: { path: '^gateway/src/', pathNot: '^gateway/src/(co-located|schema)/' },
      to: { path: '^subgraphs/(?![^/]+/contract/)' },
    },
    {
      name: 'shared-knows-nobody',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: ['^subgraphs/', '^gateway/'] },
    },
    {
      name: 'tests-are-not-product',
      severity: 'error',
      from: { pathNot: ['\\.test\\.ts$', '^test/', '/(testing|fixtures|harness)/'] },
      to: { path: ['^test/', '\\.test\\.ts$', '/src/(testing|fixtures|harness)/'] },
    },
    {
      name: 'slices-meet-at-their-index',
      comment: 'A slice is a folder of src/, or of a district of src/.',
      severity: 'error',
      from: { path: `^subgraphs/([^/]+)/src/(${districts}?[^/]+)/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: `^subgraphs/$1/src/${districts}?[^/]+/.+`,
        pathNot: ['^subgraphs/$1/src/$2/', '/index\\.ts$', '/compose-[a-z]+\\.ts$', '/permissions\\.ts$'],
      },
    },
    {
      name: 'only-the-composition-composes',
      comment:
        'What is composed of a district is for the composition and for the districts above; a slice gives its own through its index.',
      severity: 'error',
      from: {
        path: '^subgraphs/',
        pathNot: ['/src/composition\\.ts$', '/src/[a-z]+/(compose-[a-z]+|index)\\.ts$'],
      },
      to: { path: '^subgraphs/[^/]+/src/[a-z]+/compose-[a-z]+\\.ts$' },
    },
    {
      name: 'only-stores-touch-sql',
      comment:
        'typeorm is for stores, entities, migrations and the composition; use cases only name its types.',
      severity: 'error',
      from: {
        path: '^subgraphs/[^/]+/src/',
        pathNot: ['\\.(store|entity)\\.ts$', '/composition\\.ts$', '\\.test\\.ts$', '/(testing|harness)/'],
      },
      to: { path: 'node_modules/(typeorm|mysql2)/', dependencyTypesNot: ['type-only'] },
    },
    ...districtsInOrder,
    {
      name: 'foundations-import-no-district',
      severity: 'error',
      from: { path: foundations, pathNot: '\\.test\\.ts$' },
      to: { path: `^subgraphs/identity/src/(${order.join('|')})/` },
    },
    {
      name: 'stores-do-not-import-graphql',
      comment: 'Nothing of GraphQL reaches a store.',
      severity: 'error',
      from: { path: '\\.(store|entity)\\.ts$' },
      to: {
        path: ['node_modules/(graphql|type-graphql)/', '\\.(graphql|resolver)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', 'node_modules/(?!typeorm|mysql2|graphql|type-graphql)'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
  },
};
