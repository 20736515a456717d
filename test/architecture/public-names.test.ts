import { readStaffSchema } from '@customer-area/gateway/schema/files';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const schema = buildSchema(readStaffSchema());
const types: readonly GraphQLNamedType[] = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__'),
);

/** Every field with the type it stands in, as `Type.field`. */
const fields: readonly (readonly [string, GraphQLField<unknown, unknown>])[] = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const)
    : [],
);
const where = (breaks: (field: GraphQLField<unknown, unknown>, at: string) => boolean) =>
  fields.filter(([at, field]) => breaks(field, at)).map(([at]) => at);

/** Moments at which something is possible or happens, which nothing ends by itself. */
const OTHER_MOMENTS = [
  'SetupRequired.until',
  'PaymentAttempt.until',
  'PaymentActionRequired.until',
  'PaymentRequestActionRequired.until',
  'DomainRecovery.until',
  'DomainTimelineEvent.at',
  'OperationStep.at',
  'OrderStep.at',
  'CreditMovement.at',
  'SecondStaffRequired.until',
  'StaffPermissionEnd.until',
  'NameServerCheck.at',
  'TransferIn.requestedAt',
  'TransferOut.requestedAt',
  'TransferOut.until',
];

describe('the names of the public schema', () => {
  it('a field called id is an ID! of the thing itself; words are called code', () => {
    expect(where((field) => field.name === 'id' && String(field.type) !== 'ID!')).toEqual([]);
  });

  it('the state of anything is called status', () => {
    expect(
      where((field) => /^(state|label)$/.test(field.name) && isEnumType(getNamedType(field.type))),
    ).toEqual([]);
    expect(types.filter((type) => isEnumType(type) && /(State|Label)$/.test(type.name)).map(String)).toEqual(
      [],
    );
  });

  it('when a thing was made is createdAt, when it ends by itself expiresAt', () => {
    expect(
      where(({ name }) =>
        /^(at|since|until|(asked|requested|invited|opened|written|uploaded|made)At)$/.test(name),
      ).filter((place) => !OTHER_MOMENTS.includes(place)),
    ).toEqual([]);
  });

  it('required arguments come first', () => {
    const isMixed = ({ args }: GraphQLField<unknown, unknown>) => {
      const lastRequired = args.findLastIndex((arg) => isRequiredArgument(arg));
      return args.slice(0, Math.max(lastRequired, 0)).some((arg) => !isRequiredArgument(arg));
    };
    expect(where(isMixed)).toEqual([]);
  });

  it('a mutation of more than two arguments takes one input', () => {
    // Every client has signIn written already, answerTicket is written out by hand at the desk, and the three of setNotificationPreference are one switch; what these take beside their first arguments may be left out.
    const isMany = ({ args }: GraphQLField<unknown, unknown>, at: string) =>
      args.length > 2 &&
      ![
        'Mutation.signIn',
        'Mutation.previewRegistrantUpdate',
        'Mutation.setDomainTags',
        'Mutation.answerTicket',
        'Mutation.replyToTicket',
        'Mutation.startSupportSession',
        'Mutation.setNotificationPreference',
      ].includes(at);
    expect(where((field, at) => at.startsWith('Mutation.') && isMany(field, at))).toEqual([]);
  });

  it('inputs are called …Input or …Filter, and nothing else is', () => {
    const isOdd = (type: GraphQLNamedType) => isInputObjectType(type) !== /(Input|Filter)$/.test(type.name);
    expect(types.filter(isOdd).map(String)).toEqual([]);
  });
});
