import type { Counters } from '@customer-area/shared/rate-limits';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GatewaySettings } from '../config';
import type { GatewayContext } from '../gateway-context';
import { AddressLimit } from './address-limit';
import { OperationCost } from './cost';
import { CostAllowance } from './cost-allowance';
import { CostlyOperations, type EndTurn } from './costly-operations';
import type { ListSizes } from './list-sizes';
import { checkVariables } from './variables';

export interface AdmissionParts {
  readonly counters: Counters;
  readonly listSizes: ListSizes;
  readonly settings: Pick<
    GatewaySettings,
    | 'MAX_COST'
    | 'RATE_LIMIT_ANONYMOUS_PER_MINUTE'
    | 'RATE_LIMIT_COST_NETWORK_PER_MINUTE'
    | 'RATE_LIMIT_COST_LOGIN_PER_MINUTE'
    | 'RATE_LIMIT_COST_API_KEY_PER_MINUTE'
  >;
}

export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What every operation that may be executed has gone through, whichever way it comes. */
export class Admission {
  private readonly anonymousMutations: AddressLimit;
  private readonly cost: OperationCost;
  private readonly allowance: CostAllowance;
  private readonly costly = new CostlyOperations();

  constructor({ counters, listSizes, settings }: AdmissionParts) {
    const perMinute = settings.RATE_LIMIT_ANONYMOUS_PER_MINUTE;
    this.anonymousMutations = new AddressLimit(counters, 'anonymous-mutation', perMinute);
    this.cost = new OperationCost(listSizes, settings.MAX_COST);
    this.allowance = new CostAllowance(counters, {
      network: settings.RATE_LIMIT_COST_NETWORK_PER_MINUTE,
      login: settings.RATE_LIMIT_COST_LOGIN_PER_MINUTE,
      'api-key': settings.RATE_LIMIT_COST_API_KEY_PER_MINUTE,
    });
  }

  /** Its cost, once its variables are found harmless; throws what is wrong. Can be asked again: nothing is counted. */
  costOf({ schema, document, operation, variables }: AskedOperation): number {
    checkVariables(schema, document, operation, variables);
    return this.cost.check(schema, document, operation, variables);
  }

  /** Spends its cost and waits for its turn; throws RATE_LIMITED. To be asked once for each operation. */
  admit(operation: OperationDefinitionNode, cost: number, context: GatewayContext): Promise<EndTurn> {
    const { viewer, gone, answerHeaders } = context;
    const spent = this.allowance.spend(viewer, cost, answerHeaders);
    const paid =
      viewer.kind === 'anonymous' && operation.operation === 'mutation'
        ? spent.then(() => this.anonymousMutations.take(viewer.ip, answerHeaders))
        : spent;
    return paid.then(() => this.costly.turn(viewer, cost, gone));
  }
}
