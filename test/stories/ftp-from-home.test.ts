import { type FtpFeedOptions, followFtpFeed } from '../../gateway/clients/ftp-access';
import { type Customer, newCustomer } from '../harness/customer';
import { eventually } from '../harness/operations';
import { describeWith } from '../harness/outside-tool';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';
import { type FtpServerUnderTest, proftpd } from '../harness/proftpd';

/** Of every product that is lent. */
const TOKEN = 'the token of the FTP servers';
const ADD = `mutation ($input: AddFtpRuleInput!) { addFtpRule(input: $input) { __typename
  ... on FtpRuleAdded { rule { id cidr inForce login { username } } notices { code } }
  ... on FtpRuleRefused { code message } } }`;
const REMOVE = 'mutation ($id: ID!) { removeFtpRule(ftpRuleId: $id) { rule { cidr } access } }';
const LIST =
  '{ ftpRules { totalCount edges { node { id cidr } } } ftpPolicy { withoutRules access nextRuleClosesOthers } }';
const HOME = '127.0.0.5';
const ELSEWHERE = '127.0.0.99';

describeWith('proftpd-core', 'FTP from home only', () => {
  describe.each(topologies)('%s', (topology) => {
    let product: BorrowedProduct;
    let giulia: Customer;
    let mario: Customer;
    let server: FtpServerUnderTest;
    let following: Promise<void>;
    const over = new AbortController();
    beforeAll(async () => {
      product = await borrowProduct(topology);
      [giulia, mario] = [await newCustomer(product), await newCustomer(product)];
      server = await proftpd([giulia.username, mario.username]);
      const options: FtpFeedOptions = {
        url: product.url,
        token: TOKEN,
        directory: server.tables,
        signal: over.signal,
      };
      following = followFtpFeed(options);
    });
    afterAll(async () => {
      over.abort();
      await following;
      await server.stop();
      product.giveBack();
    });

    const becomes = (code: number, who: Customer, from: string) =>
      eventually(async () => (await server.signIn(who.username, from)) === code);
    /** What time it is then, for whoever had the product before has moved its clock. */
    const nextDay = async (): Promise<string> =>
      (await product.ask('mutation { advanceClock(days: 1) }')).data.advanceClock;
    const add = async (cidr: string, more: object = {}) =>
      (await giulia.ask(ADD, { input: { cidr, ...more } })).data.addFtpRule;

    it('is open until the first rule, which has to be meant', async () => {
      expect(await server.signIn(giulia.username, ELSEWHERE)).toBe(230);
      expect((await giulia.ask(LIST)).data.ftpPolicy).toEqual({
        withoutRules: 'OPEN',
        access: 'OPEN',
        nextRuleClosesOthers: true,
      });
      expect(await add('127.0.0.4/30')).toMatchObject({ code: 'CLOSES_OTHER_ADDRESSES' });
      expect(await add('0.0.0.0/0', { closesOtherAddresses: true })).toMatchObject({ code: 'EVERY_ADDRESS' });
    });

    it('lets in who comes from home, and nobody else, without a restart; another customer is not concerned', async () => {
      const added = await add('127.0.0.6/30', { closesOtherAddresses: true });
      expect(added).toMatchObject({
        rule: { cidr: '127.0.0.4/30', inForce: true, login: { username: giulia.username } },
        notices: [{ code: 'PRIVATE_RANGE' }, { code: 'OWN_ADDRESS_SHUT_OUT' }],
      });
      await becomes(530, giulia, ELSEWHERE);
      expect(await server.signIn(giulia.username, HOME)).toBe(230);
      expect(await server.signIn(mario.username, ELSEWHERE)).toBe(230);
    });

    it('follows a change: a second address, for an hour', async () => {
      const now = await nextDay();
      const expiresAt = new Date(Date.parse(now) + 3_600_000).toISOString();
      await add(ELSEWHERE, { expiresAt });
      await becomes(230, giulia, ELSEWHERE);
      await nextDay();
      await becomes(530, giulia, ELSEWHERE);
      expect(await server.signIn(giulia.username, HOME)).toBe(230);
    });

    it('shows nobody the rules of another profile, and lets nobody remove them', async () => {
      const { edges } = (await giulia.ask(LIST)).data.ftpRules;
      expect(edges).toHaveLength(2);
      expect((await mario.ask(LIST)).data.ftpRules).toEqual({ totalCount: 0, edges: [] });
      for (const id of [edges[0].node.id, 'ftr_01h455vb4pex5vsknk084sn02q', 'nothing'])
        expect((await mario.ask(REMOVE, { id })).errors?.[0]?.extensions).toMatchObject({
          code: 'NOT_FOUND',
        });
    });

    it('is open again when the last rule is removed', async () => {
      const { edges } = (await giulia.ask(LIST)).data.ftpRules;
      const access = [];
      for (const { node } of edges)
        access.push((await giulia.ask(REMOVE, { id: node.id })).data.removeFtpRule.access);
      expect(access).toEqual(['LISTED', 'OPEN']);
      await becomes(230, giulia, ELSEWHERE);
    });

    it('gives the feed to nobody without its token', async () => {
      for (const authorization of [undefined, 'Bearer wrong', `Bearer ${giulia.token}`]) {
        const headers = authorization === undefined ? {} : { authorization };
        const answers = await Promise.all(
          ['/feeds/ftp', '/feeds/%66tp'].map((path) => fetch(product.url + path, { headers })),
        );
        expect(answers.map(({ status }) => status)).toEqual([404, 404]);
      }
    });
  });
});
