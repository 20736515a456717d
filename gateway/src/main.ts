// First, so that what is loaded after it can be traced.
import '@customer-area/shared/tracing';

import { runService } from '@customer-area/shared/http';
import { composeDistributed } from './compose-distributed';
import { readGatewayConfig } from './config';

const config = readGatewayConfig();

runService('gateway', async () => {
  const gateway = await composeDistributed(config);
  await gateway.listen();
  return gateway;
});
