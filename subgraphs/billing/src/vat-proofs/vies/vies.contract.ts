import type { ViesAnswer, ViesPort } from './vies-port';

/** A VIES whose registers can be told what to say. */
export interface ToldVies {
  readonly vies: ViesPort;
  tell(number: string, answer: ViesAnswer['kind']): Promise<void>;
  close(): Promise<void>;
}

/** What every adapter of VIES must keep to; run by the tests of each. */
export function viesContract(open: () => Promise<ToldVies>): void {
  let told: ToldVies;
  beforeAll(async () => {
    told = await open();
  });
  afterAll(() => told.close());

  it('says that a number is in force, and names each answer anew', async () => {
    await told.tell('DE136695976', 'VALID');
    const answers = [await told.vies.check('DE136695976'), await told.vies.check('DE136695976')];
    expect(answers).toEqual(Array(2).fill({ kind: 'VALID', answerId: expect.stringMatching(/^\w{5,40}$/) }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(2);
  });

  it('says that a number is not, and that nobody can say', async () => {
    await told.tell('FR40303265045', 'INVALID');
    expect(await told.vies.check('FR40303265045')).toEqual({ kind: 'INVALID' });
    await told.tell('EL094259216', 'UNAVAILABLE');
    expect(await told.vies.check('EL094259216')).toEqual({ kind: 'UNAVAILABLE' });
  });

  it('says something else once the register does', async () => {
    await told.tell('ATU12345675', 'UNAVAILABLE');
    expect(await told.vies.check('ATU12345675')).toEqual({ kind: 'UNAVAILABLE' });
    await told.tell('ATU12345675', 'VALID');
    expect(await told.vies.check('ATU12345675')).toMatchObject({ kind: 'VALID' });
  });

  it.each(['', 'DE', 'DE1', 'D€136695976', `DE${'1'.repeat(13)}`, 'de136695976', 'DE 136695976'])(
    'takes %j for no number',
    async (number) => {
      expect(await told.vies.check(number)).toEqual({ kind: 'INVALID' });
    },
  );
}
