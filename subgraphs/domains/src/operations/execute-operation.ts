import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { type DomainRow, PortfolioStore } from '../portfolio';
import type { RegistryOutcome, RegistryPort } from '../registry';
import { finishRegistration, refuseRegistration } from './finish-registration';
import { finishRenewal, refuseRenewal } from './finish-renewal';
import { moveOperation, type Operation, operationOfJob } from './operation.store';

export interface ExecuteOperation {
  readonly database: Database;
  readonly clock: Clock;
  readonly registry: RegistryPort;
}

/**
 * Carries out one paid order line: the registry first, outside any transaction, then our own records in one. Whenever
 * the process dies in between, the job runs again, sends the same command id, and gets the outcome of the first time;
 * the operation's state lets only one transaction record it.
 */
export async function executeOperation(context: ExecuteOperation, operationId: string): Promise<void> {
  const { database, clock } = context;
  const operation = await operationOfJob(database.read, operationId);
  if (operation === null) throw new Error(`there is no operation ${operationId}`);
  if (operation.state !== 'READY' && operation.state !== 'SENT') return;
  const domain = await domainOf(context, operation);
  if (operation.state === 'READY')
    await moveOperation(database.read, operation, 'READY', 'SENT', { at: clock.now() });
  const outcome = await send(context.registry, operation, domain.name);
  await record(context, operation, outcome);
}

async function domainOf({ database }: ExecuteOperation, operation: Operation): Promise<DomainRow> {
  const [domain] = await new PortfolioStore(database).byIds(operation.profileId, [operation.domainId]);
  if (domain === undefined) throw new Error(`operation ${operation.id} has no domain`);
  return domain;
}

function send(registry: RegistryPort, operation: Operation, name: string): Promise<RegistryOutcome> {
  const command = { commandId: operation.id, name, years: operation.years };
  return operation.kind === 'REGISTER' ? registry.create(command) : registry.renew(command);
}

async function record(
  { database, clock }: ExecuteOperation,
  operation: Operation,
  outcome: RegistryOutcome,
): Promise<void> {
  await database.transact(async (manager) => {
    const at = clock.now();
    const to = outcome.kind === 'done' ? 'DONE' : 'FAILED';
    const facts = outcome.kind === 'done' ? { at } : { at, failureCode: outcome.code };
    if (!(await moveOperation(manager, operation, 'SENT', to, facts))) return;
    if (outcome.kind === 'done') {
      const finish = operation.kind === 'REGISTER' ? finishRegistration : finishRenewal;
      await finish(manager, operation, outcome.record, at);
    } else {
      const refuse = operation.kind === 'REGISTER' ? refuseRegistration : refuseRenewal;
      await refuse(manager, operation, outcome.code, at);
    }
  });
}
