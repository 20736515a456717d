import { buildSchema } from 'graphql';
import { apiSdl } from './api-schema';
import { withoutAudiences } from './audiences';
import { composeSupergraph } from './compose-supergraph';
import { readApiSchema, readStaffSchema, readSupergraph } from './files';

const supergraph = composeSupergraph([
  {
    name: 'shop',
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])
      interface Thing { id: ID! }
      interface Refusal { code: String! }
      type Sale implements Thing { id: ID! cost: Int @tag(name: "staff") }
      type Case implements Thing { id: ID! note: Note }
      type Note { text: String }
      type Closed implements Refusal { code: String! }
      type NotForYou implements Refusal { code: String! }
      union CloseResult = Case | NotForYou
      union BuyResult = Sale | Closed
      input CaseFilter { kind: CaseKind }
      enum CaseKind { OLD NEW }
      type Letter { text: String }
      type Query {
        sale: Sale
        cases(filter: CaseFilter): [Case] @tag(name: "staff")
        letters: [Letter] @tag(name: "sandbox")
      }
      type Mutation { buy: BuyResult close: CloseResult @tag(name: "staff") }`,
  },
]);
const typesIn = async (sdl: string) =>
  Object.keys(buildSchema(await apiSdl(sdl)).getTypeMap()).filter((name) => /^[A-Z]/.test(name));

describe('an API without what is for others', () => {
  it('has neither their fields nor the types that only those lead to', async () => {
    const customers = withoutAudiences(supergraph, ['staff', 'sandbox']);
    const sdl = await apiSdl(customers);
    expect(sdl).not.toMatch(/cost|cases|letters|close/);
    const types = await typesIn(customers);
    expect(types).toEqual(expect.arrayContaining(['Sale', 'Thing', 'BuyResult', 'Closed', 'Refusal']));
    for (const gone of ['Case', 'Note', 'CaseFilter', 'CaseKind', 'CloseResult', 'NotForYou', 'Letter'])
      expect(types).not.toContain(gone);
  });

  it('keeps what is for the audiences that are not left out', async () => {
    const types = await typesIn(withoutAudiences(supergraph, ['sandbox']));
    expect(types).toEqual(expect.arrayContaining(['Case', 'Note', 'CaseKind', 'NotForYou']));
    expect(types).not.toContain('Letter');
  });

  it('is what is published: customers see nothing of staff, and nobody anything of the sandbox', () => {
    const fields = (sdl: string) => {
      const schema = buildSchema(sdl);
      return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
        Object.keys(type?.getFields() ?? {}),
      );
    };
    const [customers, staff] = [fields(readApiSchema()), fields(readStaffSchema())];
    expect(staff.filter((name) => !customers.includes(name))).toEqual(
      expect.arrayContaining(['staffLogins', 'acceptRectification', 'activateStaffLogin']),
    );
    expect(customers.filter((name) => !staff.includes(name))).toEqual([]);
    expect([...customers, ...staff].filter((name) => /sandbox|advanceClock/i.test(name))).toEqual([]);
    expect(readApiSchema()).not.toMatch(
      /^(type|input|enum|union) (\w*Staff\w*|RectificationCase|SandboxMail)/m,
    );
    expect(readSupergraph()).toContain('sandboxMail');
  });
});
