import { anonymous, ask } from '../../../../../test/harness/operations';
import { identityUnderTest } from '../../testing/identity-under-test';

test('what is asked of passwords can be read by anybody, and is what they are checked against', async () => {
  const { service, close } = await identityUnderTest();
  const POLICY =
    '{ passwordPolicy { minLength minLengthWithSecondFactor maxLength criteria { code description } } }';
  const { passwordPolicy: policy } = (await ask(service, anonymous, POLICY)).data;
  expect(policy).toMatchObject({ minLength: 12, minLengthWithSecondFactor: 8, maxLength: 128 });
  const checked = async (password: string) =>
    (
      await ask(
        service,
        anonymous,
        'query ($p: String!) { checkPassword(password: $p) { code description satisfied } }',
        { p: password },
      )
    ).data.checkPassword;
  const unmet = (criteria: { code: string; satisfied: boolean }[]) =>
    criteria.filter(({ satisfied }) => !satisfied).map(({ code }) => code);
  const exact = (length: number) => 'q8#Zt!vL2&mW'.repeat(20).slice(0, length);
  expect(
    (await checked('')).map(({ code, description }: { code: string; description: string }) => ({
      code,
      description,
    })),
  ).toEqual(policy.criteria);
  expect(unmet(await checked(exact(policy.minLength)))).toEqual([]);
  expect(unmet(await checked(exact(policy.minLength - 1)))).toEqual(['MIN_LENGTH']);
  expect(unmet(await checked(exact(policy.maxLength)))).toEqual([]);
  expect(unmet(await checked(exact(policy.maxLength + 1)))).toEqual(['MAX_LENGTH']);
  const english = await ask(service, { ...anonymous, locale: 'en' }, POLICY);
  expect(english.data.passwordPolicy.criteria[0].description).toMatch(/^At least 12/);
  await close();
});
