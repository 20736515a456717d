import { addYears } from '../lifecycle';
import type { OwnRecord } from '../registry';
import { type ContractSteps, done, type RegistryFacts } from './registry-under-test';

const CODE = 'code-of-transfer';

/** Transfers to and from another registrar. */
export function describeTransfers(
  facts: RegistryFacts,
  steps: () => ContractSteps,
  canPassDays: boolean,
): void {
  const isAtOnce = facts.transferDays === 0;
  /** A name of the other registrar that may be transferred. */
  const theirs = async (): Promise<OwnRecord> => {
    const { other } = steps().adapter;
    const { name } = await steps().created(1, other);
    return done(await other.update({ ...steps().command(name), authCode: CODE }));
  };
  const request = (name: string, authCode = CODE) =>
    steps().adapter.registry.requestTransfer({ ...steps().command(name), authCode });

  it('refuses a transfer with the wrong code, of a locked name, and of our own', async () => {
    const { other } = steps().adapter;
    const { name } = await theirs();
    expect(await request(name, 'wrong')).toEqual({ kind: 'refused', code: 'WRONG_AUTH_CODE' });
    await other.update({ ...steps().command(name), addStatuses: ['clientTransferProhibited'] });
    expect(await request(name)).toEqual({ kind: 'refused', code: 'STATUS_PROHIBITS' });
    const own = await steps().created();
    expect(await request(own.name)).toEqual({ kind: 'refused', code: 'ALREADY_SPONSORED' });
  });

  it(`${facts.tellsAuthCode ? 'says' : 'does not say'} beforehand that a code is wrong`, async () => {
    const { registry } = steps().adapter;
    const { name } = await theirs();
    const wrong = facts.tellsAuthCode ? false : null;
    expect(await registry.fitsAuthCode(name, 'wrong')).toEqual({ kind: 'answered', value: wrong });
    expect(await registry.fitsAuthCode(name, CODE)).not.toMatchObject({ value: false });
    expect(await registry.fitsAuthCode(steps().adapter.freshName(), CODE)).toMatchObject({ value: null });
  });

  it(`brings a name to us${isAtOnce ? ' at once' : ' once its registrar approves'}`, async () => {
    const { registry, other } = steps().adapter;
    const { name, expiresAt } = await theirs();
    const outcome = await request(name);
    expect(outcome.kind).toBe(isAtOnce ? 'done' : 'pending');
    if (!isAtOnce) {
      const underWay = await registry.transferOf(name);
      expect(underWay).toMatchObject({ value: { from: expect.any(String), isToUs: true } });
      expect((await steps().shown(name))?.statuses).toEqual(['pendingTransfer']);
      expect(await request(name)).toEqual({ kind: 'refused', code: 'TRANSFER_PENDING' });
      done(await other.approveTransfer(steps().command(name)));
    }
    expect(await steps().shown(name)).toMatchObject({
      isOurs: true,
      expiresAt: addYears(expiresAt, facts.transferYears),
      transferredAt: expect.any(Date),
    });
    expect(await registry.transferOf(name)).toEqual({ kind: 'answered', value: null });
    const told = await steps().readAbout(name);
    expect(told.map(({ kind, gainingRegistrar = null }) => [kind, gainingRegistrar])).toEqual([
      ['TRANSFER_APPROVED', null],
    ]);
  });

  if (isAtOnce) return;

  it('leaves a name where it is when its registrar rejects, or we cancel', async () => {
    const { registry, other } = steps().adapter;
    const before = await theirs();
    const { name } = before;
    await request(name);
    expect(await other.cancelTransfer(steps().command(name))).toMatchObject({ code: 'NOT_SPONSORED' });
    done(await registry.cancelTransfer(steps().command(name)));
    await request(name);
    expect(await registry.rejectTransfer(steps().command(name))).toMatchObject({ code: 'NOT_SPONSORED' });
    done(await other.rejectTransfer(steps().command(name)));
    expect(await steps().shown(name)).toEqual({ ...before, isOurs: false });
    expect(await other.rejectTransfer(steps().command(name))).toMatchObject({ code: 'NO_TRANSFER' });
    expect(await steps().messagesAbout(name)).toEqual(['TRANSFER_REJECTED']);
    expect(await steps().messagesAbout(name, other)).toEqual([
      'TRANSFER_REQUESTED',
      'TRANSFER_CANCELLED',
      'TRANSFER_REQUESTED',
    ]);
  });

  if (!canPassDays) return;

  it(`lets a name of ours go after ${facts.transferDays} days, and says so`, async () => {
    const { registry, other } = steps().adapter;
    const { name } = await steps().created();
    await registry.update({ ...steps().command(name), authCode: CODE });
    const asked = await other.requestTransfer({ ...steps().command(name), authCode: CODE });
    expect(asked.kind).toBe('pending');
    steps().passDays(facts.transferDays);
    const gone = await steps().shown(name);
    expect(gone).toMatchObject({ isOurs: false });
    const told = await steps().readAbout(name);
    expect(told.map(({ kind }) => kind)).toEqual(['TRANSFER_REQUESTED', 'TRANSFER_APPROVED']);
    expect(told[1]?.gainingRegistrar).toBe(gone?.sponsor);
  });
}
