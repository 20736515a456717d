import type { Logger } from '@customer-area/shared/logging';
import type { FormattedExecutionResult, OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../gateway-context';
import type { GatewayMetrics } from './metrics';

/** One operation, after it was answered. */
export interface ObservedOperation {
  readonly requestId: string;
  readonly operationName: string | null;
  readonly type: string;
  readonly ms: number;
  /** Codes of its errors; empty when there were none. */
  readonly codes: readonly string[];
  /** Names of the subgraphs asked, one entry per fetch. */
  readonly fetches: readonly string[];
}

export interface Observers {
  readonly metrics: GatewayMetrics;
  readonly logger: Logger;
  readonly observe: ((operation: ObservedOperation) => void) | undefined;
}

export interface AnsweredOperation {
  readonly context: GatewayContext;
  readonly operationName: string | null | undefined;
  readonly type: OperationTypeNode | undefined;
  readonly errors: FormattedExecutionResult['errors'];
  readonly startedAt: number;
}

/** Counts an answered operation, writes its one line in the log and tells whoever observes. */
export function observeOperation({ metrics, logger, observe }: Observers, answered: AnsweredOperation): void {
  const { context, operationName, type, errors = [], startedAt } = answered;
  const ms = performance.now() - startedAt;
  const seen: ObservedOperation = {
    requestId: context.viewer.requestId,
    operationName: operationName?.slice(0, 100) ?? null,
    type: type ?? 'none',
    ms: Math.round(ms * 10) / 10,
    codes: [...new Set(errors.map((error) => String(error.extensions?.code)))],
    fetches: context.fetches,
  };
  metrics.observeOperation(seen.type, ms, errors.length > 0, seen.fetches.length);
  logger.info({ ...seen, fetches: seen.fetches.length }, 'operation');
  observe?.(seen);
}
