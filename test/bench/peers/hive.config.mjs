// Hive Gateway in front of the product's subgraphs: copied to where it is installed, and read there.

export const gatewayConfig = {
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  fork: 1,
  logging: 'error',
  pollingInterval: 0,
  // Who asks was signed beforehand, once for each subgraph: it authenticates nobody.
  propagateHeaders: {
    fromClientToSubgraphs: ({ request, subgraphName }) => ({
      'x-viewer': request.headers.get(`x-viewer-${subgraphName.toLowerCase()}`),
    }),
  },
};
