import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MigrationSteps } from './migration-steps';

type Migration = new () => MigrationInterface;

/** The same migrations under their names; one that was broken off goes on behind the last statement that it has done. */
export function resumable(migrations: readonly Migration[]): Migration[] {
  return migrations.map((Original) => {
    const Resumable = class extends Original {
      override async up(runner: QueryRunner): Promise<void> {
        const steps = await MigrationSteps.of(runner, Original.name);
        await super.up(stepping(runner, steps));
        await steps.forget();
      }
    };
    // The library records a migration by the name of its class.
    return Object.defineProperty(Resumable, 'name', { value: Original.name });
  });
}

/** Statements go step by step; all else is the runner's. */
function stepping(runner: QueryRunner, steps: MigrationSteps): QueryRunner {
  return new Proxy(runner, {
    get: (target, property) => {
      if (property === 'query')
        return (sql: string, parameters?: readonly unknown[]) => steps.query(sql, parameters);
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
