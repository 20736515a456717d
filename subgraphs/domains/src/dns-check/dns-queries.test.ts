import { type SmallDnsServer, smallDnsServer } from '../testing/small-dns-server';
import { dnsQueries } from './dns-queries';

const NAME = 'served.it';

describe('name servers that are asked whether they serve a name', () => {
  const servers: SmallDnsServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  const started = async (served: Parameters<typeof smallDnsServer>[0]) => {
    const server = await smallDnsServer(served);
    servers.push(server);
    return server;
  };
  const LOCAL = { 'ns1.example.org': '127.0.0.1', 'ns2.example.org': '127.0.0.1' };
  const check = async (zones: readonly string[], hosts: Readonly<Record<string, string>> = LOCAL) => {
    const resolver = await started({ hosts });
    const { port } = await started({ zones });
    return dnsQueries({ resolver: `127.0.0.1:${resolver.port}`, port });
  };
  const asked = (...hosts: string[]) => hosts.map((host) => ({ host, addresses: [] }));

  it('pass when all of them answer with authority', async () => {
    const dns = await check([NAME]);
    expect(await dns.failing(NAME, asked('ns1.example.org', 'ns2.example.org'))).toBeNull();
  });

  it('fail when one does not know the name', async () => {
    const dns = await check(['another.it']);
    expect(await dns.failing(NAME, asked('ns1.example.org', 'ns2.example.org'))).toBe('ns1.example.org');
  });

  it('fail when nobody knows where one is', async () => {
    const dns = await check([NAME]);
    expect(await dns.failing(NAME, asked('ns1.example.org', 'ns9.example.org'))).toBe('ns9.example.org');
  });

  it('are found by the addresses that are said where they are inside the name', async () => {
    const dns = await check([NAME], {});
    const inside = { host: `ns1.${NAME}`, addresses: ['127.0.0.1'] };
    expect(await dns.failing(NAME, [inside])).toBeNull();
    expect(await dns.failing(NAME, [{ ...inside, addresses: [] }])).toBe(`ns1.${NAME}`);
  });
});
