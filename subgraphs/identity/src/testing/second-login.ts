import type { LoginViewer } from '@customer-area/shared/viewer';
import { ask, loginOf } from '../../../../test/harness/operations';
import type { identityUnderTest } from './identity-under-test';

const PREPARE = `mutation ($p: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { ... on LoginConfirmation { token } } }`;
const CREATE = 'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { id } }';
export const SECOND_PASSWORD = 'sette-lune-sopra-la-laguna';

/** A further login of the viewer's profile, as seen by itself. */
export async function secondLogin(
  service: Awaited<ReturnType<typeof identityUnderTest>>['service'],
  viewer: LoginViewer,
): Promise<LoginViewer> {
  const prepared = await ask(service, viewer, PREPARE, { p: SECOND_PASSWORD });
  const created = await ask(service, viewer, CREATE, { t: prepared.data.prepareAdditionalLogin.token });
  const id = created.data?.confirmAdditionalLogin?.id;
  if (id === undefined) throw new Error(JSON.stringify([prepared, created]));
  return loginOf(viewer.profileId, id, `ses_of_${id}`);
}
