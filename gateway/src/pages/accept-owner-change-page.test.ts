import { away, visitOf } from '../testing/page-visit';
import { acceptOwnerChangePage } from './accept-owner-change-page';

const SESSION = { answer: { __typename: 'Session', accessToken: 'token_1' } };
const INVITATION = { names: ['a.it', 'b.it'], deadline: '2027-01-10T11:00:00Z' };
describe('the page of an invitation to become the owner of domains', () => {
  const own = { username: 'u', password: 'p', token: 't' };

  it('shows what is offered to who signs in, and asks before it accepts', async () => {
    const answers = { PageSignIn: () => SESSION, PageOwnerChange: () => ({ answer: INVITATION }) };
    const { visit, ended } = visitOf(own, answers);
    const view = await acceptOwnerChangePage.act(visit);
    expect(view.rows?.flat()).toContain('a.it, b.it');
    expect(view.form?.hidden).toEqual({ token: 't', session: 'token_1' });
    expect(ended).toEqual([]);
  });

  it.each([
    ['leads nowhere', () => ({ answer: null }), 410],
    ['cannot be read now', away, null],
  ])('ends the session when the invitation %s', async (_, answer, status) => {
    const { visit, ended } = visitOf(own, { PageSignIn: () => SESSION, PageOwnerChange: answer });
    const view = acceptOwnerChangePage.act(visit);
    if (status === null) await expect(view).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    else expect((await view).status).toBe(status);
    expect(ended).toEqual(['token_1']);
  });

  it('says that it was accepted, or why not, and ends the session', async () => {
    const accepted = { __typename: 'OwnerChange', names: INVITATION.names };
    const refused = { __typename: 'OwnerChangeRefused', message: 'Too late.' };
    for (const [answer, words] of [
      [accepted, 'a.it, b.it'],
      [refused, 'Too late.'],
    ] as const) {
      const fields = { session: 'token_1', token: 't' };
      const { visit, ended } = visitOf(fields, { PageAcceptOwnerChange: () => ({ answer }) });
      expect((await acceptOwnerChangePage.act(visit)).paragraphs.join()).toContain(words);
      expect(ended).toEqual(['token_1']);
    }
  });
});
