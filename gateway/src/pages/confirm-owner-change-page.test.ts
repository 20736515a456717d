import { away, visitOf } from '../testing/page-visit';
import { confirmOwnerChangePage } from './confirm-owner-change-page';

const ASKED = {
  ...{ names: ['a.com', 'b.com'], newOwner: 'n…@example.org', withoutLock: true },
  ...{ deadline: '2027-01-10T11:00:00Z', confirmedAt: null },
};

describe('the page where a registrant confirms a change of owner', () => {
  const opened = (answer: unknown) =>
    confirmOwnerChangePage.show(
      visitOf({ token: 't' }, { PageOwnerChangeToConfirm: () => ({ answer }) }).visit,
    );
  const pressed = (answer: unknown) =>
    confirmOwnerChangePage.act(visitOf({ token: 't' }, { PageConfirmOwnerChange: () => ({ answer }) }).visit);

  it('shows the domains, whom they go to and the lock as chosen, and asks before it confirms', async () => {
    const view = await opened(ASKED);
    expect(view.rows?.flat()).toEqual(
      expect.arrayContaining(['a.com, b.com', 'n…@example.org', 'declined: they can be transferred at once']),
    );
    expect(view.form?.hidden).toEqual({ token: 't' });
    expect((await opened({ ...ASKED, withoutLock: false })).rows?.flat().join()).not.toContain('declined');
  });

  it('asks nothing once it was confirmed, or where the link leads nowhere', async () => {
    const done = await opened({ ...ASKED, confirmedAt: '2027-01-02T11:00:00Z' });
    expect([done.form, done.paragraphs.join()]).toEqual([undefined, expect.stringContaining('a.com, b.com')]);
    expect(await opened(null)).toMatchObject({ status: 410 });
  });

  it('says that it was confirmed, or why not', async () => {
    const refused = (code: string) => ({ __typename: 'OwnerChangeRefused', code, message: 'It is over.' });
    const confirmed = { __typename: 'OwnerChangeConfirmed', names: ['a.com'] };
    expect((await pressed(confirmed)).paragraphs.join()).toContain('a.com');
    expect((await pressed(refused('OWNER_CHANGE_OVER'))).paragraphs).toEqual(['It is over.']);
    expect(await pressed(refused('CONFIRMATION_LINK_NOT_GOOD'))).toMatchObject({ status: 410 });
    const { visit } = visitOf({ token: 't' }, { PageConfirmOwnerChange: away });
    await expect(confirmOwnerChangePage.act(visit)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
