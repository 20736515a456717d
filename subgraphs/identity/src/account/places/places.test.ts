import { anonymous, ask } from '../../../../../test/harness/operations';
import { identityUnderTest } from '../../testing/identity-under-test';

const PLACES = `query ($begins: String!, $first: Int) { places(nameStartsWith: $begins, first: $first) {
  name province provinceName capStartsWith } }`;

describe('places', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  const places = (variables: { begins: string; first?: number }) =>
    ask(running.service, anonymous, PLACES, variables);

  it('complete an address for somebody who has no login yet', async () => {
    expect((await places({ begins: 'boze' })).data.places).toEqual([
      {
        name: 'Bolzano/Bozen',
        province: 'BZ',
        provinceName: 'Bolzano/Bozen',
        capStartsWith: ['390', '391'],
      },
    ]);
    expect((await places({ begins: 'San ' })).data.places).toHaveLength(10);
    expect((await places({ begins: 'san', first: 50 })).data.places).toHaveLength(50);
    expect((await places({ begins: 'zzz' })).data.places).toEqual([]);
  });

  it.each([
    [{ begins: 'r' }, 'nameStartsWith'],
    [{ begins: '' }, 'nameStartsWith'],
    [{ begins: '東京市' }, 'nameStartsWith'],
    [{ begins: 'r'.repeat(101) }, 'nameStartsWith'],
    [{ begins: 'roma', first: 0 }, 'first'],
    [{ begins: 'roma', first: 51 }, 'first'],
  ])('%j is a question without an answer', async (variables, field) => {
    const { errors } = await places(variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
