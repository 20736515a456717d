// First, so that what is loaded after it can be traced.
import '@customer-area/shared/tracing';

import { runService } from '@customer-area/shared/http';
import { createLogger } from '@customer-area/shared/logging';
import { composeCoLocated } from './composition';
import { readCoLocatedConfig } from './config';

const config = readCoLocatedConfig();

runService('customer-area', async () => {
  const logger = createLogger('customer-area', config.gateway.LOG_LEVEL);
  const area = await composeCoLocated(config, { logger });
  const url = await area.gateway.listen();
  logger.info({ url }, 'listening');
  return area;
});
