import { away, visitOf } from '../testing/page-visit';
import { objectOwnerChangePage } from './object-owner-change-page';

const ASKED = { names: ['a.com', 'b.com'], createdAt: '2027-01-02T11:00:00Z', objectedAt: null };

describe('the page where somebody who is said to have died stops the heirs', () => {
  const opened = (answer: unknown) =>
    objectOwnerChangePage.show(
      visitOf({ token: 't' }, { PageOwnerChangeToObject: () => ({ answer }) }).visit,
    );
  const pressed = (answer: unknown) =>
    objectOwnerChangePage.act(visitOf({ token: 't' }, { PageObjectOwnerChange: () => ({ answer }) }).visit);

  it('shows the domains, and asks before it stops anything', async () => {
    const view = await opened(ASKED);
    expect(view.rows?.flat()).toEqual(expect.arrayContaining(['a.com, b.com']));
    expect(view.form?.hidden).toEqual({ token: 't' });
  });

  it('asks nothing once somebody has objected, or where the link leads nowhere', async () => {
    const done = await opened({ ...ASKED, objectedAt: '2027-01-03T11:00:00Z' });
    expect([done.form, done.paragraphs.join()]).toEqual([undefined, expect.stringContaining('a.com, b.com')]);
    expect(await opened(null)).toMatchObject({ status: 410 });
  });

  it('says that it is stopped, or why not', async () => {
    const refused = (code: string) => ({ __typename: 'OwnerChangeRefused', code, message: 'It is over.' });
    expect(
      (await pressed({ __typename: 'OwnerChangeObjected', names: ['a.com'] })).paragraphs.join(),
    ).toContain('a.com');
    expect((await pressed(refused('OWNER_CHANGE_OVER'))).paragraphs).toEqual(['It is over.']);
    expect(await pressed(refused('OBJECTION_LINK_NOT_GOOD'))).toMatchObject({ status: 410 });
    const { visit } = visitOf({ token: 't' }, { PageObjectOwnerChange: away });
    await expect(objectOwnerChangePage.act(visit)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
