import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import {
  type DelegationsUnderTest,
  delegationsUnderTest,
  faultOf,
  type Person,
} from '../../testing/delegations-under-test';
import { SECOND_PASSWORD, secondLogin } from '../../testing/second-login';

const PREPARE = `mutation { prepareAdditionalLogin(password: "${SECOND_PASSWORD}", passwordConfirmation: "${SECOND_PASSWORD}") {
  ... on LoginConfirmation { token } } }`;
const CONFIRM = 'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { id } }';
const KEY = `mutation ($until: DateTime!) { createApiKey(input: { name: "Gestionale", scopes: [DOMAINS_READ], expiresAt: $until }) {
  __typename } }`;
const RECOVERY =
  'mutation { changeRecoveryData(question: "Primo maestro?", answer: "Perlasca") { __typename } }';
const DISABLE = 'mutation ($id: ID!) { disableLogin(loginId: $id) { __typename ... on Login { id } } }';

/** A request that the gateway let through before the login was shut out, and that comes to its turn after. */
describe('a login that is shut out while it asks for access that lasts', () => {
  let underTest: DelegationsUnderTest;
  let owner: Person;
  let other: LoginViewer;
  beforeAll(async () => {
    underTest = await delegationsUnderTest();
  });
  afterAll(() => underTest.close());
  beforeEach(async () => {
    owner = await underTest.person();
    other = await secondLogin(underTest.service, owner.viewer);
  });

  const shutOut = {
    limited: async () => {
      const { profileId, loginId, sessionId, ip } = owner.viewer;
      const asked = { profileId, domainId: newId('dom'), unicodeName: 'blog.example.it' };
      const input = { ...asked, loginId: other.loginId, by: { loginId, sessionId, ip } };
      const caller = { kind: 'service', service: 'domains', requestId: 'test' } as const;
      const answer = await underTest.service.internal['assign-third-level-login']?.(input, caller);
      expect(answer).toEqual({ kind: 'done' });
    },
    disabled: async () => {
      const { data } = await underTest.run(owner.viewer, DISABLE, { id: other.loginId });
      expect(data.disableLogin.id).toBe(other.loginId);
    },
  };
  const until = addDays(new Date(), 1).toISOString();
  const acts = {
    'prepares a login': async () => () => underTest.run(other, PREPARE),
    'confirms a login': async () => {
      const t = (await underTest.run(other, PREPARE)).data.prepareAdditionalLogin.token;
      return () => underTest.run(other, CONFIRM, { t });
    },
    'invites a delegate': async () => () => underTest.invite(owner, {}, other),
    'makes an API key': async () => () => underTest.run(other, KEY, { until }),
    'changes the secret question': async () => () => underTest.run(other, RECOVERY),
  };
  const left = async () => {
    const counts = ['login', 'login_confirmation', 'delegation', 'api_key'].map(async (table) => {
      const sql = `SELECT COUNT(*) AS n FROM ${table} WHERE profile_id = ?`;
      return Number((await underTest.rows(sql, [owner.profileId]))[0]?.n);
    });
    const question = 'SELECT recovery_question AS q FROM profile WHERE id = ?';
    return [...(await Promise.all(counts)), await underTest.rows(question, [owner.profileId])];
  };

  describe.each(Object.entries(shutOut))('because it is %s', (_, shut) => {
    it.each(Object.entries(acts))('%s in vain', async (_name, act) => {
      const late = await act();
      const before = await left();
      await shut();
      expect(faultOf(await late())).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(await left()).toEqual(before);
    });
  });

  it.each(Object.entries(acts))('%s while it is not', async (_, act) => {
    expect((await (await act())()).errors).toBeUndefined();
  });
});
