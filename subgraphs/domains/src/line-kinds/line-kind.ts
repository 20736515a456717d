import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { DelegationStore } from '../delegation';
import type { DomainDueStore } from '../due-dates';
import type { HostingPort } from '../hosting';
import type { TldRules } from '../names';
import type {
  OperationFailure,
  OperationOutcome,
  OperationStore,
  OrderedOperationStore,
  Sending,
} from '../operations';
import type { GiveDomainDeps } from '../owner-handover';
import type { DomainStore, LiveNameStore } from '../portfolio';
import type { RegistriesOfDeps, RequestContactUpdateDeps } from '../registrant-contacts';
import type { RegistryPort } from '../registry';
import type { DomainHoldStore, NameReservationStore } from '../reservations';
import type { ServiceStore } from '../services';
import type { TransferAccessStore } from '../transfer-access';
import type { AuthCodes, TransferInStore } from '../transfers-in';
import type { RequestVerificationDeps } from '../verification';

/** The facts that the lines of every kind have. */
export interface LineFacts {
  /** The domain it is about; null for a kind that is about none. */
  readonly domainId: string | null;
  /** Its term; null where there is none. */
  readonly years: number | null;
}

/** Why a line is refused, or cannot be carried out. Stable code, and what a customer reads. */
export type LineFailure = OperationFailure;

/** What the kinds are given. Statements inside the caller's transaction go through its `manager`. */
export interface LineKindDeps
  extends RequestVerificationDeps,
    RequestContactUpdateDeps,
    RegistriesOfDeps,
    GiveDomainDeps {
  readonly database: Database;
  readonly registry: RegistryPort;
  readonly tldRules: TldRules;
  readonly domains: DomainStore;
  readonly dues: DomainDueStore;
  readonly operations: OperationStore;
  readonly orderedOperations: OrderedOperationStore;
  readonly liveNames: LiveNameStore;
  readonly holds: DomainHoldStore;
  readonly reservations: NameReservationStore;
  readonly services: ServiceStore;
  readonly hosting: HostingPort;
  readonly clock: Clock;
  readonly delegations: DelegationStore;
  readonly transferAccess: TransferAccessStore;
  readonly transfersIn: TransferInStore;
  readonly authCodes: AuthCodes;
}

/** What a kind parses a requested line with. */
export interface ParseContext {
  /** Its path in the customer's input, to name a field that is wrong. */
  readonly path: string;
  readonly locale: Locale;
  readonly now: Date;
  readonly tldRules: TldRules;
}

/** For whom and until when the lines of an order are reserved. */
export interface OrderReservation {
  readonly profileId: ProfileId;
  readonly orderId: string;
  /** An automatic renewal orders it. */
  readonly automatic: boolean;
  readonly now: Date;
  /** When the reservation lapses unless the order is placed. */
  readonly until: Date;
}

/** The same for one of its lines. */
export interface LineReservation extends OrderReservation {
  readonly lineId: string;
}

export interface LineToReserve<Request> {
  readonly lineId: string;
  readonly request: Request;
}

/** A line of an order that was placed. */
export interface PlacedLine<Facts> {
  /** Under which it is logged at the registry. */
  readonly commandId: string;
  /** When its operation began: what the registry has done since then may be its doing. */
  readonly beganAt: Date;
  readonly profileId: ProfileId;
  readonly orderId: string;
  readonly lineId: string;
  readonly facts: Facts;
}

export interface PaidTimes {
  /** When the customer paid: what was possible then is carried out, however late the event arrives. */
  readonly paidAt: Date;
  readonly now: Date;
}

export type ReservationResult<Facts> =
  | {
      readonly ok: true;
      readonly facts: Facts;
      /** Lines that come with it, and are charged with it. */
      readonly with?: readonly AccompanyingLine[];
    }
  | ({ readonly ok: false } & LineFailure);

/** A line that nobody asked for: another one brings it. */
export interface AccompanyingLine {
  readonly kind: string;
  readonly facts: LineFacts & Readonly<Record<string, unknown>>;
}

export interface FinishedLine {
  /** What `line.fulfilled` says beside the ids. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Appends the event of this service, after `line.fulfilled`. */
  appendEvent(): Promise<void>;
}

/**
 * The rules of one kind of order line. `Request` is a well-formed request, `Facts` an accepted line,
 * `Result` what the registry answered. All but `check`, `prepare` and `execute` run inside a transaction of the caller.
 */
export interface LineKindRules<Request, Facts extends LineFacts, Result> {
  readonly name: string;
  /** What carrying it out does, for the public schema. */
  readonly description: string;
  /** The field of the customer's input, to name what is wrong with it. */
  readonly inputField: string;
  readonly facts: z.ZodType<Facts>;
  /** A request whose every value has the right shape; otherwise the caller's fault, which names its field. */
  parse(request: unknown, context: ParseContext): Request;
  /** Why each of these lines is refused whoever orders it; null when it is not. */
  check(deps: LineKindDeps, lines: readonly Request[], now: Date): Promise<readonly (LineFailure | null)[]>;
  /** What somebody without a profile is answered about a line that passed the check; absent: the kind is not offered to them. */
  inspected?(line: Request): Omit<Facts, 'domainId'>;
  /** It holds the domain against others of the same order too, wherever it stands among them: it is reserved before them. */
  readonly reservedFirst?: true;
  /**
   * Reserves what each of these lines needs, or says why not, in their order ({@link oneByOne} for a kind of which an order has few).
   * A domain that is not the profile's own is answered like one that does not exist.
   */
  reserve(
    deps: LineKindDeps,
    manager: EntityManager,
    lines: readonly LineToReserve<Request>[],
    reservation: OrderReservation,
  ): Promise<readonly ReservationResult<Facts>[]>;
  /** The order is placed: what its lines of this kind have reserved no longer lapses. */
  open(
    deps: LineKindDeps,
    manager: EntityManager,
    lines: readonly PlacedLine<Facts>[],
    now: Date,
  ): Promise<void>;
  /** The order is paid. A failure when the line can no longer be carried out. */
  start(
    deps: LineKindDeps,
    manager: EntityManager,
    line: PlacedLine<Facts>,
    times: PaidTimes,
  ): Promise<LineFailure | null>;
  /** Reads what tells afterwards whether the command was executed, e.g. the expiry; stored before anything is sent. */
  prepare?(deps: LineKindDeps, line: PlacedLine<Facts>): Promise<Readonly<Record<string, unknown>>>;
  /**
   * Sends it to the registry; again when nobody answered, or the process ended, before the outcome was recorded. What was
   * already done is found by the facts that the registry shows.
   */
  execute(deps: LineKindDeps, line: PlacedLine<Facts>, sending: Sending): Promise<OperationOutcome<Result>>;
  /** Why it cannot be finished after all, by what only a lock shows: its money is returned. Absent: what was executed is finished. */
  lateRefusal?(
    deps: LineKindDeps,
    manager: EntityManager,
    line: PlacedLine<Facts>,
  ): Promise<LineFailure | null>;
  /** The registry has executed it. */
  finish(
    deps: LineKindDeps,
    manager: EntityManager,
    line: PlacedLine<Facts>,
    result: Result,
    at: Date,
  ): Promise<FinishedLine>;
  /** The registry refuses it: the money is returned as credit. */
  fail(
    deps: LineKindDeps,
    manager: EntityManager,
    line: PlacedLine<Facts>,
    failure: LineFailure,
    at: Date,
  ): Promise<void>;
  /**
   * Until when its domain, paid to `paidThrough`, is paid without it: its customer has withdrawn from it. Absent: what it
   * did stays. With what `prepare` saw.
   */
  paidWithout?(facts: Facts, paidThrough: Date, seen: Sending['seen']): Date;
  /** The service that it has added, which ends when its customer withdraws from it. */
  serviceOf?(facts: Facts): string;
  /** The service that it has renewed, and the line that has renewed the domain of that: its customer can withdraw from either. */
  renewalOf?(facts: Facts): { readonly serviceId: string; readonly withLineId: string };
  /** Whether such a line pays for more of the time of a service. */
  readonly renewsService?: true;
  /** It is tried again for as long as it takes, however long something else is in its way. */
  readonly keepsTrying?: true;
  /** The order ended unpaid. */
  cancel(
    deps: LineKindDeps,
    manager: EntityManager,
    line: PlacedLine<Facts>,
    why: { reason: string; now: Date },
  ): Promise<void>;
}

/** A kind as code outside its folder sees it. */
export type LineKind = LineKindRules<unknown, LineFacts, unknown>;
