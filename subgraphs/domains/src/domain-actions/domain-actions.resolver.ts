import type { Clock } from '@customer-area/shared/clock';
import {
  Action,
  ActionCode,
  AtMost,
  type ExplainedAction,
  offeredWith,
  offeredWithin,
  toAction,
} from '@customer-area/shared/graphql';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TldRules } from '../names';
import { Domain } from '../portfolio';
import { type ActionCase, MOST_ACTIONS, type OfferedAction } from './offered-action';

@Resolver(() => Domain)
export class DomainActionsResolver {
  private readonly offered: readonly { readonly action: OfferedAction; readonly code: ActionCode }[];

  constructor(
    private readonly clock: Clock,
    private readonly tldRules: TldRules,
    offered: readonly OfferedAction[],
  ) {
    if (offered.length > MOST_ACTIONS) throw new Error(`a domain offers ${offered.length} actions`);
    this.offered = offered.map((action) => ({ action, code: ActionCode[action.code] }));
  }

  @AtMost(MOST_ACTIONS)
  @FieldResolver(() => [Action], { description: 'What can be done with it now, and why the rest cannot.' })
  actions(
    @Root() { row }: Domain,
    @Arg('codes', () => [ActionCode], {
      nullable: true,
      description:
        'Only these; all of them when not given. What a page does not show need not be worked out.',
    })
    codes: ActionCode[] | null,
    @Ctx() context: ActionCase['context'],
  ): (Action | Promise<Action>)[] {
    const { viewer } = context;
    const policy = this.tldRules.policyOf(row);
    const asked = { domain: row, policy, now: this.clock.now(), locale: viewer.locale, context };
    const shown = ({ scope, needs }: OfferedAction, explained: ExplainedAction) => {
      const offered = offeredWithin(viewer, scope, explained);
      return toAction(needs === undefined ? offered : offeredWith(viewer, needs, offered));
    };
    // Without a promise where an evaluator needs none: a page of domains has hundreds of actions.
    const actions: (Action | Promise<Action>)[] = [];
    for (const { action, code } of this.offered) {
      if (codes !== null && !codes.includes(code)) continue;
      const explained = action.explain(asked);
      actions.push(
        explained instanceof Promise
          ? explained.then((known) => shown(action, known))
          : shown(action, explained),
      );
    }
    return actions;
  }
}
