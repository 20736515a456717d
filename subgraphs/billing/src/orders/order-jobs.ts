import { defineJob } from '@customer-area/shared/jobs';

export const EXPIRE_ORDER = defineJob({ name: 'order.expire' });
