// First, so that what is loaded after it can be traced.
import '@customer-area/shared/tracing';

import { runSubgraph } from '@customer-area/shared/subgraph';
import { compose } from './composition';
import { readIdentityConfig } from './config';

const config = readIdentityConfig();

runSubgraph({
  name: 'identity',
  host: config.HOST,
  port: config.PORT,
  socket: config.GRAPH_SOCKET,
  serviceKey: config.SERVICE_KEY,
  logLevel: config.LOG_LEVEL,
  execution: config.GRAPH_EXECUTION,
  peers: { domains: config.DOMAINS_URL, billing: config.BILLING_URL, support: config.SUPPORT_URL },
  compose: (dependencies) => compose(config, dependencies),
});
