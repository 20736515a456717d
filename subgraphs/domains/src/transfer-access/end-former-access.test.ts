import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { loginOf } from '../../../../test/harness/operations';
import { OTHER_REGISTRAR } from '../registry/simulated';
import { domainActs, type TestActs } from '../testing/domain-acts';
import { learnRegistrants } from '../testing/known-registrants';
import { TWIN } from '../testing/registrant-data';

const REVEAL = `mutation ($id: ID!) { revealAuthCode(domainId: $id) { __typename ... on AuthCodeRevealed { authCode } } }`;
const PUSH = `mutation ($ids: [ID!]!, $username: String!) { pushDomain(domainIds: $ids, username: $username) { __typename ... on DomainPush { id } } }`;
const ACCEPT = `mutation ($id: ID!) { acceptDomainPush(pushId: $id) { __typename ... on DomainPush { status } } }`;
const UNLOCK = `mutation ($id: ID!) { setTransferLock(domainIds: [$id], locked: false) { answers { __typename } } }`;

describe('what a former holder could do with a domain', () => {
  let test: TestActs;
  let n = 0;
  beforeAll(async () => {
    test = await domainActs('former_access');
  });
  afterAll(() => test.end());

  const registryOf = (name: string) => (name.endsWith('.it') ? 'it' : 'gtld');
  const tried = async (name: string, authCode: string) => {
    const outcome = await test
      .registry(registryOf(name), OTHER_REGISTRAR)
      .requestTransfer({ commandId: newId('opr'), name, authCode });
    return outcome.kind === 'refused' ? outcome.code : outcome.kind;
  };
  const seed = async (tld: string) => {
    const owner = `prf_former_${++n}`;
    const name = `former-${n}.${tld}`;
    const id = await test.seed(owner, name);
    await learnRegistrants(test.database.read);
    return { giver: loginOf(owner), receiver: loginOf(`${owner}${TWIN}`), owner, name, id };
  };
  type Seeded = Awaited<ReturnType<typeof seed>>;
  const reveal = async (viewer: LoginViewer, id: string): Promise<string> =>
    (await test.run(viewer, REVEAL, { id })).data.revealAuthCode.authCode;
  const handOver = async ({ giver, receiver, owner, id }: Seeded) => {
    const { data } = await test.run(giver, PUSH, { ids: [id], username: `${owner}${TWIN}@aruba.it` });
    const accepted = await test.run(receiver, ACCEPT, { id: data.pushDomain.id });
    expect(accepted.data.acceptDomainPush).toMatchObject({ status: 'ACCEPTED' });
    await test.domains.runtime.settle();
  };
  const unlock = async ({ receiver, id }: Seeded) => {
    await test.run(receiver, UNLOCK, { id });
    await test.domains.runtime.settle();
  };

  it('ends with the hand-over: the code that was revealed moves the domain no more', async () => {
    const seeded = await seed('it');
    const code = await reveal(seeded.giver, seeded.id);
    await handOver(seeded);
    expect(await tried(seeded.name, code)).toBe('WRONG_AUTH_CODE');
  });

  it('ends although nothing was revealed here: a code that came from elsewhere is changed, and the domain locked', async () => {
    const seeded = await seed('com');
    const authCode = 'a-code-of-long-ago';
    await test.registry('gtld').update({ commandId: newId('opr'), name: seeded.name, authCode });
    await handOver(seeded);
    expect(await tried(seeded.name, authCode)).toBe('STATUS_PROHIBITS');
    await unlock(seeded);
    expect(await tried(seeded.name, authCode)).toBe('WRONG_AUTH_CODE');
  });

  it('leaves the new holder a code of its own, which the end of the former one does not take away', async () => {
    const seeded = await seed('com');
    const former = await reveal(seeded.giver, seeded.id);
    await handOver(seeded);
    await unlock(seeded);
    const own = await reveal(seeded.receiver, seeded.id);
    await test.domains.runtime.settle();
    expect(await tried(seeded.name, former)).toBe('WRONG_AUTH_CODE');
    expect(await tried(seeded.name, own)).toBe('pending');
  });
});
