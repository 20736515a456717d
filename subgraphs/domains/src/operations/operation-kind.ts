import type { LocalizedText } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import type { Operation } from './operation.store';
import type { WaitCode } from './waits-for';

/** Why an operation failed. Stable code, and what a customer reads. */
export interface OperationFailure {
  readonly code: string;
  readonly message: LocalizedText;
}

/**
 * How a command ended. `pending`: it was accepted and is not decided; the registry is asked again, or says so itself
 * (`resolvePending`). `unavailable`: no answer; it may or may not have been executed.
 */
export type OperationOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly failure: OperationFailure }
  | {
      readonly kind: 'pending';
      readonly reference: string | null;
      readonly waitsFor: WaitCode;
      /** When to ask again, where that is known; otherwise less and less often, and not for ever. */
      readonly askAt?: Date;
    }
  /** It is not wanted any more, and nothing was done. */
  | { readonly kind: 'unwanted'; readonly reason: string }
  | { readonly kind: 'unavailable' };

/** What is known about earlier attempts when a command is sent. */
export interface Sending {
  /** What `prepare` saw before the first attempt; null for a kind that looks at nothing. */
  readonly seen: Readonly<Record<string, unknown>> | null;
  /** It may have been executed already: read how things stand first, then decide. */
  readonly sentBefore: boolean;
  /** What the registry calls it, once it has accepted it without deciding. */
  readonly reference: string | null;
}

/** One kind of operation, made with what it needs. `lateRefusal`, `finish` and `fail` run in the transaction that records the outcome. */
export interface OperationKind<Result = unknown> {
  readonly name: string;
  /** What it waits for when nobody has answered for too long; STAFF_CHECK without it. */
  readonly exhausted?: WaitCode;
  /** It follows from how things stand and is not given up: staff see it, and it is tried again for ever, less and less often. */
  readonly keepsTrying?: true;
  /** Reads what has to be known to tell afterwards whether the command was executed. Stored before anything is sent. */
  prepare?(operation: Operation): Promise<Readonly<Record<string, unknown>>>;
  execute(operation: Operation, sending: Sending): Promise<OperationOutcome<Result>>;
  /** It waits, and is asked about at a moment that `execute` has said; in the transaction that records it. */
  waiting?(manager: EntityManager, operation: Operation, askAt: Date, at: Date): Promise<void>;
  /** Why what was done does not count after all, by what only a lock shows: it fails then. */
  lateRefusal?(manager: EntityManager, operation: Operation): Promise<OperationFailure | null>;
  finish(manager: EntityManager, operation: Operation, result: Result, at: Date): Promise<void>;
  fail(manager: EntityManager, operation: Operation, failure: OperationFailure, at: Date): Promise<void>;
}

/** Declares a kind; what its commands answer is known only inside. */
export function defineOperationKind<Result>(kind: OperationKind<Result>): OperationKind {
  return kind as OperationKind;
}

/** All kinds of operations of this service. */
export class OperationKinds {
  private readonly kinds: ReadonlyMap<string, OperationKind>;

  /** @param ofLine the kind of an operation that carries out an order line */
  constructor(
    private readonly ofLine: (operation: Operation) => OperationKind,
    others: readonly OperationKind[],
  ) {
    this.kinds = new Map(others.map((kind) => [kind.name, kind]));
    if (this.kinds.size < others.length) throw new Error('two kinds of operations have the same name');
  }

  of(operation: Operation): OperationKind {
    if (operation.lineId !== null) return this.ofLine(operation);
    const kind = this.kinds.get(operation.kind);
    if (kind === undefined) throw new Error(`this version does not know the operation ${operation.kind}`);
    return kind;
  }
}
