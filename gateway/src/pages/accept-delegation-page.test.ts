import { away, visitOf } from '../testing/page-visit';
import { acceptDelegationPage } from './accept-delegation-page';

const ACCEPTED = { answer: { __typename: 'ReceivedDelegation', giverName: 'Mario Rossi' } };
const SESSION = { answer: { __typename: 'Session', accessToken: 'token_1' } };
describe('the page of an invitation', () => {
  it('ends the session when the invitation cannot be accepted now', async () => {
    const { visit, ended } = visitOf({ session: 'token_1' }, { PageAcceptDelegation: away });
    await expect(acceptDelegationPage.act(visit)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(ended).toEqual(['token_1']);
  });

  it('ends the session when the invitation cannot be read now', async () => {
    const own = { username: 'u', password: 'p' };
    const { visit, ended } = visitOf(own, { PageSignIn: () => SESSION, PageDelegation: away });
    await expect(acceptDelegationPage.act(visit)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(ended).toEqual(['token_1']);
  });

  it('says that the invitation was accepted, also when the session cannot be ended', async () => {
    const answers = { PageAcceptDelegation: () => ACCEPTED, PageSignOut: away };
    const { visit, ended } = visitOf({ session: 'token_1' }, answers);
    const { paragraphs } = await acceptDelegationPage.act(visit);
    expect(paragraphs.join()).toContain('Mario Rossi');
    expect(ended).toEqual(['token_1']);
  });
});
