import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { anonymous, loginOf } from './operations';

/** What a service answers about a customer that staff looks at. */
export interface CustomerPart {
  /** The fields of `Customer` that it adds. */
  readonly fields: string;
  readonly profileId: string;
  readonly permissions: readonly string[];
  ask(source: string, viewer: Viewer, variables: Record<string, unknown>): Promise<{ data?: unknown }>;
  sql(text: string): Promise<unknown[]>;
}

const ENTITY = (fields: string) => `query ($id: ID!, $r: String!) {
  _entities(representations: [{ __typename: "Customer", profileId: $id, reason: $r }]) { ... on Customer { profileId ${fields} } } }`;

/** A member of staff as the gateway presents it. */
export function staffOf(permissions: readonly string[]): LoginViewer {
  return { ...loginOf('', 'lgn_agent'), role: 'staff', secondFactor: true, permissions: [...permissions] };
}

/** The customer as a service answers it to staff; its own customer, strangers and staff without what it takes get nothing, and nothing is told. */
export async function customerPart({ fields, profileId, permissions, ask, sql }: CustomerPart) {
  const answer = async (viewer: Viewer, reason = 'ticket 7') =>
    (
      (await ask(ENTITY(fields), viewer, { id: profileId, r: reason })) as {
        data: { _entities: (Record<string, never> | null)[] } | null;
      }
    ).data?._entities[0] ?? null;
  const told = async () =>
    (
      (await sql("SELECT profile_id, payload FROM event_log WHERE type = 'staff.read' ORDER BY id")) as {
        profile_id: string;
        payload: string;
      }[]
    ).map(({ profile_id, payload }) => ({ profileId: profile_id, ...(JSON.parse(payload) as object) }));
  const agent = staffOf(permissions);
  const denied: (Viewer & { kind: string })[] = [
    anonymous,
    loginOf(profileId),
    loginOf('prf_01jdem00000000000000009998'),
    { ...agent, secondFactor: false },
    staffOf(['documents:review']),
    { ...agent, limits: { via: 'api-key', id: 'key_1', scopes: [], domainIds: null } },
  ];
  const toOthers = [];
  for (const viewer of denied) toOthers.push(await answer(viewer));
  const toldOfOthers = await told();
  return { toOthers, toldOfOthers, seen: await answer(agent), told: await told(), answer };
}
