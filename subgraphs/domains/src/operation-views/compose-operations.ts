import type { JobHandler } from '@customer-area/shared/jobs';
import type { Viewer } from '@customer-area/shared/viewer';
import { EXECUTE_OPERATION, type ExecuteOperationDeps, executeOperation } from '../operations';
import { giveUpOperation } from '../staff-cases';
import { operationLoaders } from './operation.loader';
import { DomainOperationsResolver, OperationResolver, operationReference } from './operation.resolver';
import { ShownOperationStore } from './shown-operation.store';

/** What the slice adds to the service. */
export function composeOperations(deps: ExecuteOperationDeps) {
  const store = new ShownOperationStore(deps.database);
  const jobs: readonly JobHandler[] = [
    {
      kind: EXECUTE_OPERATION,
      run: (job) => executeOperation(deps, job),
      // Nothing else would carry it out: it fails, and its line becomes credit.
      dropped: async (manager, subjectId) => {
        const operation = await deps.operations.ofJob(manager, subjectId);
        if (operation !== null) await giveUpOperation(deps, manager, operation, deps.clock.now());
      },
    },
  ];
  return {
    resolvers: [new OperationResolver(deps.clock), new DomainOperationsResolver()],
    references: { Operation: operationReference },
    jobs,
    contextFor: (viewer: Viewer) => ({ operations: operationLoaders(store, viewer) }),
  };
}
