import { forbidden, notFound, unauthenticated } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { DomainContext } from '../portfolio';
import { ControlPanelOpened, OpenControlPanelResult, toPanelRefusal } from './control-panel.graphql';
import { type OpenControlPanelDeps, openControlPanel } from './open-control-panel';

@Resolver()
export class ControlPanelResolver {
  constructor(private readonly deps: OpenControlPanelDeps) {}

  @Mutation(() => OpenControlPanelResult, {
    description:
      'Opens the control panel of a domain without a new sign-in: an address for the browser, good once and for 60 seconds, and only while this session lasts. FORBIDDEN to API keys, which have no session.',
  })
  async openControlPanel(
    @Arg('domainId', () => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
    domainId: string,
    @Ctx() { viewer, loaders }: DomainContext,
  ): Promise<typeof OpenControlPanelResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    if (viewer.limits?.via === 'api-key') throw forbidden('BEYOND_SCOPE');
    const domain = isId(domainId, 'dom') ? await loaders.domain.load(domainId) : null;
    if (domain === null) throw notFound();
    const { loginId, sessionId, locale } = viewer;
    const outcome = await openControlPanel(this.deps, { domain, loginId, sessionId });
    if (outcome.kind === 'refused') return toPanelRefusal(outcome.code, locale);
    return Object.assign(new ControlPanelOpened(), { url: outcome.url, expiresAt: outcome.expiresAt });
  }
}
