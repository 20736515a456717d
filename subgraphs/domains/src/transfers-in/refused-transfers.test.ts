import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { simulatedRegistry } from '../registry/simulated';
import { CODE, START, type TransferOrder, transferActs } from '../testing/transfer-acts';

describe('a transfer from another registrar that does not come', () => {
  const {
    clock,
    deps,
    other,
    command,
    rows,
    theirs,
    reserveOrder,
    reserved,
    tell,
    operationOf,
    paid,
    run,
    asked,
    transferOf,
    domainOf,
    told,
    sent,
    withoutCode,
  } = transferActs('refused_transfers');

  describe('is refused before it is paid', () => {
    it.each([
      ['a name nobody has', 'free-name-of-nobody.com', {}, 'NAME_NOT_REGISTERED'],
      ['one that is locked', 'taken-locked-x.com', {}, 'NAME_TRANSFER_LOCKED'],
      ['one that is too young', 'taken-young-x.com', {}, 'TOO_YOUNG_TO_TRANSFER'],
      ['a wrong code, where the registry says so', 'taken-x.it', { authCode: 'wrong' }, 'WRONG_AUTH_CODE'],
    ])('for %s', async (_, name, more, code) => {
      expect(await reserved(name, { profileId: 'prf_refused', ...more })).toMatchObject({ ok: false, code });
      expect(await rows("SELECT 1 FROM transfer_in WHERE profile_id = 'prf_refused'")).toEqual([]);
    });

    it('for one whose year would be cut, until it fits, which the answer says', async () => {
      const name = await theirs('com', 'long', 10);
      const refused = {
        ok: false,
        code: 'TRANSFER_TERM_FULL',
        message: expect.stringContaining('13 September 2026'),
      };
      expect(await reserved(name)).toMatchObject(refused);
      clock.setTo(addDays(START, 400));
      expect(await reserved(name)).toMatchObject({ ok: true });
      clock.setTo(START);
    });

    it('for one that is being transferred, or with us, whoever has it', async () => {
      const name = await theirs();
      const order = await asked(name);
      // Live with us from the moment that it was paid.
      expect(await reserved(name, { profileId: 'prf_a_stranger' })).toMatchObject({
        code: 'NAME_ALREADY_HERE',
      });
      clock.setTo(addDays(START, 5));
      await run(order);
      for (const profileId of [order.profileId, 'prf_a_stranger'])
        expect(await reserved(name, { profileId })).toMatchObject({ code: 'NAME_ALREADY_HERE' });
    });

    it('for one of .it at any age is not, and says nothing of a code after ten questions', async () => {
      for (let n = 0; n < 10; n++)
        await reserved('taken-young-guess.it', { profileId: `prf_guess_${n}`, authCode: `guess-${n}` });
      const { authCodes, registry } = deps();
      const questions = Array.from({ length: 10 }, (_, n) =>
        authCodes.isWrong(registry, 'taken-guessed.it', `g-${n}`),
      );
      expect(await Promise.all(questions)).toEqual(Array(10).fill(true));
      expect(await authCodes.isWrong(registry, 'taken-guessed.it', 'g-11')).toBe(false);
    });

    it('without its code, and a code that nobody can type is the fault of the caller', async () => {
      const name = await theirs();
      expect(await reserved(name, { more: { authCode: null } })).toMatchObject({ code: 'AUTH_CODE_NEEDED' });
      for (const authCode of ['', 'x'.repeat(101), 'à', 'a\nb'])
        await expect(reserved(name, { authCode })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it("for a registrant that is not the profile's, like one that does not exist", async () => {
      const name = await theirs();
      for (const registrantId of [newId('rgt'), 'nonsense'])
        await expect(reserved(name, { more: { registrantId } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('ordered twenty times at once by one profile is ordered once', async () => {
    const name = await theirs();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => reserved(name, { profileId: 'prf_twenty' })),
    );
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
    expect(
      answers.filter((answer) => answer?.ok === false && answer.code === 'ALREADY_ORDERED'),
    ).toHaveLength(19);
  });

  it('paid by twenty profiles at once is asked for by one, and the others have credit', async () => {
    const name = await theirs();
    const orders: TransferOrder[] = [];
    for (let n = 0; n < 20; n++) orders.push(await reserveOrder(name, { profileId: `prf_rival_${n}` }));
    for (const order of orders) await tell('order.placed', order);
    await Promise.all(orders.map((order) => tell('order.paid', order)));
    const states = await Promise.all(orders.map(async (order) => (await operationOf(order)).state));
    expect(states.sort()).toEqual([...Array(19).fill('FAILED'), 'PENDING']);
    const codes = await rows(
      "SELECT sealed_code FROM transfer_in WHERE profile_id LIKE 'prf_rival_%' AND sealed_code IS NOT NULL",
    );
    expect(codes).toHaveLength(1);
  });

  it.each([
    ['a wrong code', async () => {}, 'TRANSFER_CODE_REFUSED', 'wrong'],
    [
      'a lock that was set meanwhile',
      (name: string) => other(name).update({ ...command(name), addStatuses: ['clientTransferProhibited'] }),
      'TRANSFER_PROHIBITED',
      CODE,
    ],
    [
      'a name that is gone',
      (name: string) => rows('DELETE FROM sim_registry_domain WHERE name = ?', [name]),
      'TRANSFER_OF_NOTHING',
      CODE,
    ],
  ])('fails for credit with %s', async (_, meanwhile, code, authCode) => {
    const name = await theirs();
    const order = await paid(name, { authCode });
    await meanwhile(name);
    expect(await run(order)).toMatchObject({ state: 'FAILED', failureCode: code });
    expect(await domainOf(order)).toMatchObject({ state: 'REQUEST_FAILED', liveName: null });
    expect(await transferOf(order)).toMatchObject({ state: 'REFUSED' });
    await withoutCode(order);
    expect(await told(order)).toEqual(['line.started', 'transfer-in.refused', 'line.failed']);
    expect(await reserved(await theirs(), { profileId: order.profileId })).toMatchObject({ ok: true });
  });

  it('fails for credit when a third registrar was quicker', async () => {
    const name = await theirs();
    const order = await paid(name);
    await simulatedRegistry(deps(), 'gtld', 'THIRD-REG').requestTransfer({
      ...command(name),
      authCode: CODE,
    });
    expect(await run(order)).toMatchObject({ state: 'FAILED', failureCode: 'TRANSFER_ELSEWHERE' });
    expect(await sent(name)).toBe(1);
  });

  it('fails for credit when the other registrar rejects it', async () => {
    const name = await theirs();
    const order = await asked(name);
    await other(name).rejectTransfer(command(name));
    // A registry need not show at once what it has accepted.
    expect(await run(order)).toMatchObject({ state: 'IN_PROGRESS' });
    clock.setTo(addDays(START, 0.01));
    expect(await run(order)).toMatchObject({ state: 'FAILED', failureCode: 'TRANSFER_REJECTED' });
  });
});
