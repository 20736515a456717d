import { readGatewayConfig } from './config';

const given = {
  PORT: '4000',
  SERVICE_KEY: 'x'.repeat(32),
  IDENTITY_URL: 'http://identity:4000',
  DOMAINS_URL: 'http://domains:4000',
  BILLING_URL: 'http://billing:4000',
  SUPPORT_URL: 'http://support:4000',
};

describe('the gateway’s configuration', () => {
  it.each([
    [undefined, undefined],
    ['2', 2],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ])('reads TRUST_PROXY %p as %p', (value, expected) => {
    expect(readGatewayConfig({ ...given, TRUST_PROXY: value }).TRUST_PROXY).toEqual(expected);
  });

  it.each([
    [undefined, []],
    ['https://a.example', ['https://a.example']],
    ['https://a.example/, http://b.example:8080', ['https://a.example', 'http://b.example:8080']],
  ])('reads ALLOWED_ORIGINS %p as %p', (value, expected) => {
    expect(readGatewayConfig({ ...given, ALLOWED_ORIGINS: value }).ALLOWED_ORIGINS).toEqual(expected);
  });

  it.each([
    [undefined, 'compiled'],
    ['', 'compiled'],
    ['library', 'library'],
  ])('reads GRAPH_EXECUTION %p as %p', (value, expected) => {
    expect(readGatewayConfig({ ...given, GRAPH_EXECUTION: value }).GRAPH_EXECUTION).toBe(expected);
  });

  it('reports every problem at once and ends', () => {
    const said: string[] = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    jest.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    const wrong = {
      ...given,
      PORT: 'x',
      IDENTITY_URL: 'identity',
      TRUST_PROXY: 'everyone',
      ALLOWED_ORIGINS: 'https://a.example, *',
      SANDBOX: 'maybe',
    };
    expect(() => readGatewayConfig(wrong)).toThrow('exit 1');
    for (const name of ['PORT', 'IDENTITY_URL', 'TRUST_PROXY', 'ALLOWED_ORIGINS', 'SANDBOX'])
      expect(said.join()).toContain(name);
    expect(() => readGatewayConfig({ ...given, SANDBOX: 'true', NODE_ENV: 'production' })).toThrow('exit 1');
    jest.restoreAllMocks();
  });
});
