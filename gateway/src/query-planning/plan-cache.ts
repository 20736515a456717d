import type { GatewayConfig } from '@apollo/gateway';
import { LRUCache } from 'lru-cache';

export type PlanCache = NonNullable<NonNullable<GatewayConfig['queryPlannerConfig']>['cache']>;
type QueryPlan = NonNullable<Awaited<ReturnType<PlanCache['get']>>>;

/** Documents are bounded (see the limits), so plans are too: counting them is enough, and cheaper than weighing each. */
const REMEMBERED_PLANS = 500;

/** The most recently used query plans. */
export function planCache(): PlanCache {
  const plans = new LRUCache<string, QueryPlan>({ max: REMEMBERED_PLANS });
  return {
    get: async (key) => plans.get(key),
    set: async (key, plan) => void plans.set(key, plan),
    delete: async (key) => plans.delete(key),
    clear: () => plans.clear(),
  };
}
