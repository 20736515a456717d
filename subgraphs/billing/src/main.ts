// First, so that what is loaded after it can be traced.
import '@customer-area/shared/tracing';

import 'reflect-metadata';
import { runSubgraph } from '@customer-area/shared/subgraph';
import { compose } from './composition';
import { readBillingConfig } from './config';

const config = readBillingConfig();

runSubgraph({
  name: 'billing',
  host: config.HOST,
  port: config.PORT,
  socket: config.GRAPH_SOCKET,
  serviceKey: config.SERVICE_KEY,
  logLevel: config.LOG_LEVEL,
  execution: config.GRAPH_EXECUTION,
  peers: { identity: config.IDENTITY_URL, domains: config.DOMAINS_URL },
  compose: (dependencies) => compose(config, dependencies),
});
