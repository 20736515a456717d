import { anonymous, loginOf } from '../../../test/harness/operations';
import type { Viewer } from '../viewer';
import { actingAs, actingFor, currentActor } from '.';

const context = { viewer: loginOf('prf_a', 'lgn_a', 'ses_a') };

describe('the actor of what runs', () => {
  it('is nobody outside an operation', () => {
    expect(currentActor()).toBeNull();
  });

  it('is the viewer of the operation, through everything it awaits', async () => {
    const actor = await actingAs(context, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return currentActor();
    });
    expect(actor).toEqual({
      loginId: 'lgn_a',
      profileId: 'prf_a',
      sessionId: 'ses_a',
      role: 'customer',
      via: null,
      ip: '127.0.0.1',
    });
  });

  it('names the key or the delegation it came through', async () => {
    const limits = { via: 'api-key' as const, id: 'key_a', scopes: ['domains:read'], domainIds: null };
    const actor = await actingAs({ viewer: { ...context.viewer, limits } }, async () => currentActor());
    expect(actor?.via).toEqual({ via: 'api-key', id: 'key_a' });
  });

  it('is nobody again for what an operation sets off in the background', async () => {
    const inside = await actingAs(context, () => actingAs(null, async () => currentActor()));
    expect(inside).toBeNull();
  });

  it('is whoever the viewer has become in the middle of an operation', async () => {
    const changing: { viewer: Viewer } = { viewer: anonymous };
    const [before, after] = await actingAs(changing, async () => {
      const anonymousActor = currentActor();
      changing.viewer = context.viewer;
      return [anonymousActor, currentActor()];
    });
    expect([before?.loginId, after?.loginId]).toEqual([null, 'lgn_a']);
  });

  it('is whoever a link was made for, while it is followed', async () => {
    const actor = await actingAs(context, async () => currentActor());
    expect(await actingFor(actor, async () => currentActor())).toEqual(actor);
    expect(await actingFor(null, async () => currentActor())).toBeNull();
  });
});
