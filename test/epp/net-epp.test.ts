import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describeWith } from '../harness/outside-tool';
import {
  type Certificates,
  type EppServer,
  makeCertificates,
  REGISTRARS,
  startEppServer,
  VirtualClock,
} from '.';

interface Step {
  readonly step: string;
  readonly code: number;
  readonly answer: unknown;
}

describeWith('libnet-epp-perl', 'the EPP server of the tests, as Net::EPP sees it', () => {
  const clock = new VirtualClock(new Date('2026-03-10T09:00:00.000Z'));
  let certificates: Certificates;
  let server: EppServer;
  let steps: Step[];
  beforeAll(async () => {
    certificates = makeCertificates();
    server = await startEppServer({ registry: 'gtld', certificates, clock });
    const { authority: ca, client } = certificates;
    const given = {
      port: server.port,
      ca,
      ...client,
      ours: REGISTRARS['OUR-REG'],
      other: REGISTRARS['OTHER-REG'],
    };
    const script = spawn('perl', [join(__dirname, 'net-epp.pl')], {
      env: { ...process.env, EPP_UNDER_TEST: JSON.stringify(given) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [said, complaints] = await Promise.all([text(script.stdout), text(script.stderr)]);
    expect(complaints).toBe('');
    steps = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Step);
  });
  afterAll(async () => {
    await server?.stop();
    certificates?.remove();
  });

  it('understands it, and is understood, at each step', () => {
    expect(steps.map(({ step, code }) => `${step} ${code}`)).toEqual([
      'no session 2501',
      'ping 0',
      'check 1000',
      'create host 1000',
      'create host 1000',
      'check host 1000',
      'create contact 1000',
      'contact 1000',
      'create 1000',
      'create again 2302',
      'info 1000',
      'renew 1000',
      'renewed 1000',
      'create host inside 1000',
      'move host 1000',
      'host 1000',
      'host of another 2201',
      'delete host 1000',
      'lock 1000',
      'transfer of a locked name 2304',
      'unlock 1000',
      'transfer with another code 2202',
      'transfer 1001',
      'poll 0',
      'acknowledged 0',
      'approve 1000',
      'moved 1000',
      'delete of another 2201',
      'delete 1000',
      'logout 0',
    ]);
  });

  it.each([
    ['contact', { name: 'Giulia Rossi', email: 'giulia@example.it', voice: '+39.0575123456' }],
    [
      'info',
      {
        name: 'net-epp.com',
        registrant: 'NETEPP1',
        clID: 'OUR-REG',
        crDate: '2026-03-10T09:00:00.000Z',
        exDate: '2028-03-10T09:00:00.000Z',
        authInfo: 'domain-pw-1',
        status: ['ok'],
      },
    ],
    ['host', { name: 'ns1.net-epp.com', clID: 'OUR-REG', addrs: ['203.0.113.8'] }],
    ['renewed', { exDate: '2029-03-10T09:00:00.000Z' }],
    ['poll', { count: '1', status: 'pending' }],
    ['acknowledged', { code: 1000 }],
    ['moved', { clID: 'OTHER-REG' }],
  ])('reads at the step %s what is there', (step, answer) => {
    expect(steps.find((one) => one.step === step)?.answer).toEqual(answer);
  });
});
