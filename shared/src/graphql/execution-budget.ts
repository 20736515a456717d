import { type GraphQLSchema, isObjectType } from 'graphql';
import { CallerFault, faultText } from '../errors';

/** Objects that one operation may complete in a subgraph, whatever the gateway has let through. */
const MOST_OBJECTS = 50_000;

/** What one operation may still do: it ends with so many objects, or when nobody waits for its answer any more. */
export class ExecutionBudget {
  private completed = 0;
  private fault: CallerFault | null = null;

  constructor(
    private readonly gone: Pick<AbortSignal, 'aborted'> | undefined,
    private readonly most = MOST_OBJECTS,
  ) {}

  /** Why the operation was stopped; null while it may go on. */
  get stoppedBy(): CallerFault | null {
    return this.fault;
  }

  /** Counts one object; answers why the operation has to stop, null while it may go on. */
  count(): CallerFault | null {
    this.completed += 1;
    if (this.fault === null) {
      if (this.completed > this.most)
        this.fault = new CallerFault('BAD_USER_INPUT', faultText('answer.tooLarge', { most: this.most }), {
          limit: this.most,
        });
      else if (this.gone?.aborted === true) this.fault = new CallerFault('UNAVAILABLE');
    }
    return this.fault;
  }
}

const BUDGET = Symbol('execution budget');

/** A context with a budget. In the context itself: what a WeakMap is told of each operation outlives it until the collector looks at everything. */
interface Budgeted {
  [BUDGET]?: ExecutionBudget;
}

export function limitExecution(context: object, budget: ExecutionBudget): void {
  (context as Budgeted)[BUDGET] = budget;
}

/**
 * Counts every object before its fields are resolved (`isTypeOf` is asked once for each). An operation that was stopped
 * resolves nothing more: no field of a further object, so no loader and no statement.
 */
export function countObjects(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const recognises = type.isTypeOf;
    type.isTypeOf = (value: unknown, context: Budgeted, info) => {
      const fault = context[BUDGET]?.count() ?? null;
      // Not thrown: an item that throws at once leaves the promises of the items before it to nobody.
      if (fault !== null) return Promise.reject(fault);
      return recognises === undefined || recognises === null ? true : recognises(value, context, info);
    };
  }
}
