import type { ActionCode, ActionNeed, ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { PanelContext } from '../control-panel';
import type { TldPolicy } from '../names';
import type { DomainRow } from '../portfolio';
import type { RegistrantContext } from '../registrant-changes';
import type { OwnersChangingContext } from '../transfer-access';

/** What an action is explained from. */
export interface ActionCase {
  readonly domain: DomainRow;
  /** The one that it was sold under. */
  readonly policy: TldPolicy;
  readonly now: Date;
  readonly locale: Locale;
  /** Whose loaders batch what an evaluator has to read beside the domain. */
  readonly context: RegistrantContext & PanelContext & OwnersChangingContext;
}

/** Something a customer can do with a domain. `explain` is the evaluator that also decides when it is done. */
export interface OfferedAction {
  readonly code: `${ActionCode}`;
  /** The scope that the mutation asks keys and delegations for; null where it is for logins in person. */
  readonly scope: string | null;
  readonly needs?: ActionNeed;
  /** What it reads of the domain; all of it where that is not said. */
  readonly reads?: readonly (keyof DomainRow)[];
  explain(offered: ActionCase): ExplainedAction | Promise<ExplainedAction>;
}

/** More would be a list nobody reads; the schema states it as the list's bound. */
export const MOST_ACTIONS = 16;
