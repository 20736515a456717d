import { issuePanelCode, profileRestrictions } from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { controlPanelOpened } from '../../contract';
import { type DomainRow, statusOfRow } from '../portfolio';
import { type PanelRefusalCode, panelRefusal } from './panel-access';

export interface OpenControlPanelDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
}

export interface OpenControlPanel {
  /** One that the viewer sees. */
  readonly domain: DomainRow;
  readonly loginId: string;
  readonly sessionId: string;
}

export type PanelOutcome =
  | { readonly kind: 'opened'; readonly url: string; readonly expiresAt: Date }
  | { readonly kind: 'refused'; readonly code: PanelRefusalCode };

/**
 * The way into the panel of a domain, once and for a minute: identity issues it and lets the panel redeem it. Whoever has talked staff
 * into resetting a second factor gets no further by it: what is done in a panel cannot be undone here.
 */
export async function openControlPanel(
  { database, clock, identity }: OpenControlPanelDeps,
  { domain, loginId, sessionId }: OpenControlPanel,
): Promise<PanelOutcome> {
  const { id: domainId, profileId, name: domainName, unicodeName } = domain;
  const code = panelRefusal(statusOfRow(domain, clock.now()));
  if (code !== null) return { kind: 'refused', code };
  const { secondFactorResetUntil } = await askOperation(identity, profileRestrictions, { profileId });
  if (secondFactorResetUntil !== null) return { kind: 'refused', code: 'SECOND_FACTOR_RESET_LATELY' };
  const issued = await askOperation(identity, issuePanelCode, {
    profileId,
    loginId,
    sessionId,
    domainId,
    domainName,
  });
  if (issued === null) return { kind: 'refused', code: 'NO_CONTROL_PANEL' };
  await database.transact((manager) =>
    appendEvent(manager, controlPanelOpened, {
      profileId,
      subjectId: domainId,
      payload: { domainId, unicodeName },
      occurredAt: clock.now(),
    }),
  );
  return { kind: 'opened', ...issued };
}
