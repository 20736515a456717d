// The product's gateway with the data source of the library in place of ours, and GRAPH_EXECUTION=library: what the same graph
// costs as the library has it. For the benchmark alone; started like the gateway, and ends with whoever started it.
import { createRequire } from 'node:module';

/** What the gateway itself will find. */
const fromGateway = createRequire(new URL('../../gateway/package.json', import.meta.url));
const gateway = fromGateway('@apollo/gateway');
const { VIEWER_HEADER, ViewerSeal } = fromGateway('@customer-area/shared/viewer');

const seal = new ViewerSeal(process.env.SERVICE_KEY ?? '');

class StockDataSource extends gateway.RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    request.http?.headers.set(VIEWER_HEADER, seal.sign(context.viewer, this.subgraph));
  }
}

class StockGateway extends gateway.ApolloGateway {
  constructor(config) {
    super({
      ...config,
      buildService: ({ name }) => {
        const url = process.env[`${name.toUpperCase()}_URL`];
        // The gateway's own subgraph has no address.
        if (url === undefined) return config.buildService?.({ name });
        return Object.assign(new StockDataSource({ url: `${url}/graphql` }), { subgraph: name });
      },
    });
  }
}

const cached = fromGateway.cache[fromGateway.resolve('@apollo/gateway')];
if (cached === undefined) throw new Error('@apollo/gateway is not there');
cached.exports = { ...gateway, ApolloGateway: StockGateway };
fromGateway('./dist/src/main.js');
