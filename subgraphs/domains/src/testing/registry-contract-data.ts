import type { PublishedField } from '../registry';
import { type ContractSteps, done, type RegistryFacts } from './registry-under-test';

const CONTACT = {
  name: 'Giulia Rossi',
  organization: null,
  email: 'giulia@example.it',
  phone: '+390575123456',
  street: 'Via Roma 1',
  city: 'Arezzo',
  province: 'AR',
  postalCode: '52100',
  country: 'IT',
  taxCode: 'RSSGLI80A41A390X',
  published: [],
};
const DS = { keyTag: 12345, algorithm: 13, digestType: 2, digest: 'ab'.repeat(32) };

/** What hangs on a name: name servers, DS, statuses, auth code, contacts, the change of holder. */
export function describeData(facts: RegistryFacts, steps: () => ContractSteps): void {
  const update = (name: string, changes: object) =>
    steps().adapter.registry.update({ ...steps().command(name), ...changes });

  it('changes what an update gives and nothing else', async () => {
    const before = await steps().created();
    const nameServers = ['a.example.org', 'b.example.org'];
    const after = done(await update(before.name, { nameServers, dsRecords: [DS], authCode: 's3cret-code' }));
    expect(after).toEqual({ ...before, nameServers, dsRecords: [DS], hasAuthCode: true });
    expect(done(await update(before.name, { dsRecords: [] }))).toEqual({ ...after, dsRecords: [] });
  });

  it('shows a name without name servers as not delegated', async () => {
    const { name } = await steps().created();
    expect(done(await update(name, { nameServers: [] })).statuses).toEqual(facts.words.withoutNameServers);
  });

  it('sets and removes statuses, and is held to them', async () => {
    const { registry } = steps().adapter;
    const { name, expiresAt: seenExpiry } = await steps().created();
    expect(done(await update(name, { addStatuses: ['clientHold'] })).statuses).toEqual(facts.words.held);
    expect(done(await update(name, { removeStatuses: ['clientHold'] })).statuses).toEqual(['ok']);
    const addStatuses = ['clientDeleteProhibited', 'clientUpdateProhibited', 'clientRenewProhibited'];
    await update(name, { addStatuses });
    const prohibited = { kind: 'refused', code: 'STATUS_PROHIBITS' };
    expect(await registry.delete(steps().command(name))).toEqual(prohibited);
    expect(await update(name, { nameServers: [] })).toEqual(prohibited);
    if (facts.renews)
      expect(await registry.renew({ ...steps().command(name), years: 1, seenExpiry })).toEqual(prohibited);
    expect(done(await update(name, { removeStatuses: addStatuses })).statuses).toEqual(['ok']);
  });

  it('touches no name of another registrar', async () => {
    const refused = { kind: 'refused', code: 'NOT_SPONSORED' };
    expect(await update(steps().adapter.takenName, { nameServers: [] })).toEqual(refused);
    expect(await steps().adapter.registry.delete(steps().command(steps().adapter.takenName))).toEqual(
      refused,
    );
  });

  it('keeps contacts under their handles, each once', async () => {
    const { registry, freshId } = steps().adapter;
    const handle = freshId();
    const create = { commandId: freshId(), tld: facts.tld, handle, contact: CONTACT };
    const shown = {
      handle,
      ...CONTACT,
      taxCode: facts.keepsTaxCodes ? CONTACT.taxCode : null,
      published: facts.publication === 'OWN_RULES' ? null : [],
    };
    expect(done(await registry.createContact(create))).toEqual(shown);
    expect(await registry.createContact(create)).toEqual({ kind: 'refused', code: 'CONTACT_EXISTS' });
    const email = 'new@example.it';
    const changed = await registry.updateContact({ ...create, contact: { email } });
    expect(done(changed)).toEqual({ ...shown, email });
    expect(await registry.contactInfo(facts.tld, handle)).toEqual({
      kind: 'answered',
      value: { ...shown, email },
    });
    const renamed = await registry.updateContact({ ...create, contact: { name: 'Another' } });
    expect(renamed.kind).toBe(facts.holderIsFixed ? 'refused' : 'done');
    const unknown = { ...create, handle: freshId() };
    expect(await registry.updateContact(unknown)).toEqual({ kind: 'refused', code: 'UNKNOWN_CONTACT' });
  });

  it('publishes of a contact what its holder has consented to, and hides it again', async () => {
    const { registry, freshId } = steps().adapter;
    const create = { commandId: freshId(), tld: facts.tld, handle: freshId(), contact: CONTACT };
    done(await registry.createContact(create));
    const shownAfter = async (published: readonly PublishedField[]) => {
      const { published: shown } = done(await registry.updateContact({ ...create, contact: { published } }));
      return shown;
    };
    const all = ['NAME', 'ADDRESS', 'PHONE', 'EMAIL'] as const;
    const [some, every] = [await shownAfter(['EMAIL']), await shownAfter(all)];
    const phone = '+390299';
    const kept = done(await registry.updateContact({ ...create, contact: { phone } }));
    const none = await shownAfter([]);
    const consented = { ...create, handle: freshId(), contact: { ...CONTACT, published: all } };
    const fromTheStart = done(await registry.createContact(consented)).published;
    expect([some, every, kept.published, none, fromTheStart]).toEqual(
      {
        EACH: [['EMAIL'], all, all, [], all],
        TOGETHER: [[], all, all, [], all],
        OWN_RULES: [null, null, null, null, null],
      }[facts.publication],
    );
  });

  it(facts.trades ? 'changes the holder by trade, under a new auth code' : 'has no trade', async () => {
    const { registry } = steps().adapter;
    const { name, expiresAt } = await steps().created();
    await update(name, { registrant: 'HOLDER-1', authCode: 'old-code-1' });
    const trade = { registrant: 'HOLDER-2', authCode: 'old-code-1', newAuthCode: 'new-code-1' };
    const outcome = await registry.trade({ ...steps().command(name), ...trade });
    if (!facts.trades) {
      expect(outcome).toEqual({ kind: 'refused', code: 'NOT_SUPPORTED' });
      expect(done(await update(name, { registrant: 'HOLDER-2' })).registrant).toBe('HOLDER-2');
      return;
    }
    expect(done(outcome)).toMatchObject({ registrant: 'HOLDER-2', expiresAt });
    expect(await registry.trade({ ...steps().command(name), ...trade })).toEqual({
      kind: 'refused',
      code: 'WRONG_AUTH_CODE',
    });
    expect(await update(name, { registrant: 'HOLDER-3' })).toEqual({
      kind: 'refused',
      code: 'HOLDER_FIXED',
    });
  });
}
