import { startGateway } from '../testing/start-gateway';

describe('with a web client', () => {
  it('the links of letters lead on to it, with all that they carry, and nothing else is opened', async () => {
    const gateway = await startGateway('in process', { WEB_CLIENT_ORIGIN: 'https://client.example' });
    const follow = async (path: string) => {
      const { status, headers } = await fetch(`${gateway.url}${path}`, { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await follow('/confirm-email?token=a-b_c&lang=it')).toEqual([
      302,
      'https://client.example/confirm-email?token=a-b_c&lang=it',
    ]);
    expect(await follow('/orders/%2F%2Fevil.example')).toEqual([
      302,
      'https://client.example/orders/%2F%2Fevil.example?',
    ]);
    expect(await follow('/elsewhere')).toEqual([404, null]);
    await gateway.close();
  });
});
