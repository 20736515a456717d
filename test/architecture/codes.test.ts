import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStaffSchema } from '@customer-area/gateway/schema/files';
import type { Catalogue } from '@customer-area/shared/messages';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { codesOf, KNOWN_CODES } from '../../subgraphs/identity/src/codes/known-codes';

const root = join(__dirname, '../..');
const schema = buildSchema(readStaffSchema());
const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
const operations: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  ...schema.getQueryType()?.getFields(),
  ...schema.getMutationType()?.getFields(),
};
const carriedBy = (type: string) => KNOWN_CODES.filter(({ types }) => types.includes(type));
const implementsRefusal = (type: GraphQLObjectType) =>
  type.getInterfaces().some(({ name }) => name === 'Refusal');
/** Of its answer, or of its answers where it has one for each thing that was named. */
const refusalsOf = (operation: string) => {
  const answer = operations[operation] && getNamedType(operations[operation].type);
  const parts = isObjectType(answer)
    ? Object.values(answer.getFields()).map(({ type }) => getNamedType(type))
    : [];
  return [answer, ...parts]
    .filter(isUnionType)
    .flatMap((union) => union.getTypes().filter(implementsRefusal));
};

/** The messages that put a code into words, by the beginning of their keys, and the type that carries the code. */
const WORDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'shared/src/graphql/messages': {
    BEYOND: 'ActionReason',
    APPROVAL: 'ApprovalRequired',
    SECOND: 'SecondStaffRequired',
  },
  'subgraphs/support/src/messages': {
    formReturn: 'FormReturnRefused',
    ticket: 'TicketRefused',
    attachment: 'AttachmentRefused',
    desk: 'TicketDeskRefused',
    writing: 'SomebodyIsWriting',
  },
  'subgraphs/billing/src/messages': {
    quoteWarning: 'QuoteWarning',
    order: 'OrderRefused',
    payment: 'PaymentRefused',
    bankStatement: 'BankStatementRefused',
    bankLineReview: 'BankLineReview',
    bankLine: 'BankLineRefused',
    markPaid: 'MarkPaidRefused',
    claim: 'OrderLineFailure',
    cancellation: 'CancellationToConfirm',
    billingData: 'BillingDataRefused',
    promoCode: 'PromoCodeRefused',
    withdrawal: 'WithdrawalRefused',
    refund: 'RefundRefused',
    creditAdjustment: 'CreditAdjustmentRefused',
    retransmission: 'InvoiceRetransmissionRefused',
    methodRemoval: 'MethodRemovalToConfirm',
    renewalLeftOut: 'RenewalNotice',
  },
  'subgraphs/domains/src/messages': {
    name: 'DomainAvailability',
    notice: 'NoticePreferencesRefused',
    registration: 'OrderRefused',
    renewal: 'OrderRefused',
    restore: 'OrderRefused',
    hold: 'DomainHoldRefused',
    resync: 'DomainResyncRefused',
    renewalWarning: 'ActionReason',
    controlPanel: 'ControlPanelRefused',
    ftp: 'FtpRuleRefused',
    rules: 'TldPolicyRefused',
    ftpNotice: 'FtpNotice',
    verification: 'VerificationRefused',
    registrant: 'RegistrantUpdateRefused',
    publication: 'RegistrantPublicationRefused',
    disclosure: 'RegistrantDisclosureRefused',
    registrantProblem: 'RegistrantProblem',
    registry: 'OrderLineFailure',
    line: 'OrderLineFailure',
    operationWait: 'OperationWait',
    service: 'ServiceRefused',
    tags: 'DomainTagsRefused',
    push: 'DomainPushRefused',
    ownerChange: 'OwnerChangeRefused',
    thirdLevel: 'OrderRefused',
    thirdLevelLogin: 'ThirdLevelLoginRefused',
    host: 'OrderLineFailure',
    autoRenew: 'AutoRenewRefused',
    transferLock: 'TransferLockRefused',
    authCode: 'AuthCodeRefused',
    changedOwner: 'OrderRefused',
    transferOut: 'TransferOutRefused',
    transferFailure: 'OperationFailure',
    transferIn: 'OrderRefused',
    transferInFailure: 'OperationFailure',
    cancelTransfer: 'CancelTransferRefused',
    delegation: 'NameServersRefused',
    delegationFailure: 'OperationFailure',
  },
  'subgraphs/identity/src/messages': {
    'api-key': 'ApiKeyRefused',
    approval: 'ApprovalRefused',
    consequence: 'ProfileChangeConsequence',
    delegation: 'DelegationRefused',
    notification: 'NotificationPreferenceRefused',
    'erasure.obstacle': 'ErasureObstacle',
    form: 'FormRefused',
    login: 'LoginRefused',
    problem: 'InputProblem',
    'protected-actions': 'ProtectedActionsRefused',
    reauthentication: 'SignInRefused',
    recovery: 'RecoveryRefused',
    rectification: 'RectificationRefused',
    'rectification.PROBLEMS': 'InputProblem',
    'rectification-review': 'RectificationReviewRefused',
    'second-factor': 'SecondFactorRefused',
    supportSession: 'SupportSessionRefused',
    'sign-in': 'SignInRefused',
    staff: 'StaffRefused',
    'staff-request': 'StaffRequestRefused',
    'customer-flag': 'CustomerFlagRefused',
    'customer-login': 'CustomerLoginRefused',
    'second-factor-reset': 'SecondFactorResetRefused',
    'letter-resend': 'LetterResendRefused',
    warning: 'InputProblem',
  },
};

/** Messages in the shape of a code that word something else: hints of a form, and variants of what one code says. */
const NO_CODES =
  /^(check|field|copy|letter|audit-log|instructions|means|erasure|erasure\.kept|profile-change|whereabouts|verificationLabel|timeline|procedure|exportColumn|exportStatus|exportAutoRenew|registryStatus|autoRenewRisk|withdrawalOutlook|payBy)$/;

describe('a code of the public schema', () => {
  it.each(Object.entries(WORDED))('has its meaning wherever %s puts it into words', (folder, types) => {
    const { messages } = require(join(root, folder, 'index.ts')) as { messages: Catalogue<string> };
    const worded = messages.keys.flatMap((key) => {
      const [, prefix = '', code = ''] = /^(?:(.+)\.)?([A-Z][A-Z_]+)$/.exec(key) ?? [];
      const beginning = prefix || (code.split('_')[0] ?? '');
      return code === '' || NO_CODES.test(beginning) || beginning.startsWith('field.')
        ? []
        : [{ key, code, type: types[beginning] ?? 'nothing' }];
    });
    expect(worded.length).toBeGreaterThan(0);
    const unknown = worded.filter(({ code, type }) => !carriedBy(type).some((known) => known.code === code));
    expect(unknown.map(({ key }) => key)).toEqual([]);
  });

  it('is one of at least one type, and every type with a code has some', () => {
    const coded = objects
      .filter(
        (type) =>
          String(type.getFields().code?.type) === 'String!' &&
          !/^(CodeMeaning|FormCheck|PromoCode|PromoCodeFits)$/.test(type.name),
      )
      .map(({ name }) => name);
    expect(coded.length).toBeGreaterThan(15);
    expect(coded.filter((type) => carriedBy(type).length === 0)).toEqual([]);
    const named = new Set(KNOWN_CODES.flatMap(({ types }) => types));
    expect([...named].filter((type) => ![...coded, 'DomainAvailability'].includes(type))).toEqual([]);
  });

  it('names operations that there are, and of a refusal one that answers its type', () => {
    expect(KNOWN_CODES.flatMap((known) => known.operations).filter((one) => !(one in operations))).toEqual(
      [],
    );
    const astray = KNOWN_CODES.filter(({ kind }) => kind === 'REFUSAL').filter((known) =>
      known.operations.some(
        (operation) =>
          operations[operation] === schema.getMutationType()?.getFields()[operation] &&
          !refusalsOf(operation).some((type) => known.types.includes(type.name)),
      ),
    );
    expect(astray.map(({ code }) => code)).toEqual([]);
  });

  it('is there for every refusal that an operation can answer', () => {
    const silent = Object.keys(operations).flatMap((operation) =>
      refusalsOf(operation)
        .filter((type) => !codesOf({ kind: null, operation }).some(({ types }) => types.includes(type.name)))
        .map((type) => `${operation}: ${type.name}`),
    );
    expect(silent).toEqual([]);
  });

  it('stands in the description of each type that carries it', () => {
    // Of every service, and described alike by all of them: it cannot name the codes of each.
    const described = objects.filter(({ name }) => name !== 'ActionReason');
    const missing = described.flatMap((type) =>
      carriedBy(type.name)
        .filter(({ code }) => !new RegExp(`\\b${code}\\b`).test(type.description ?? ''))
        .map(({ code }) => `${type.name}: ${code}`),
    );
    expect(missing).toEqual([]);
  });

  it('means one thing for a type and an operation', () => {
    const places = KNOWN_CODES.flatMap(({ code, kind, types, operations: answering }) =>
      (types.length === 0 ? ['errors'] : types).flatMap((type) =>
        (answering.length === 0 ? ['any'] : answering).map((one) => `${kind} ${type} ${one} ${code}`),
      ),
    );
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it('is answered by the source of some service', () => {
    const source = ['identity', 'domains', 'billing', 'support'].flatMap((service) =>
      sourcesIn(join(root, 'subgraphs', service, 'src')),
    );
    const text = [...source, ...sourcesIn(join(root, 'shared/src'))].join('\n');
    const words = new Set(text.match(/[A-Z][A-Z_]+\b/g));
    expect(KNOWN_CODES.map(({ code }) => code).filter((code) => !words.has(code))).toEqual([]);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .filter((path) => !/(^|\/)[a-z]+-codes\.ts$/.test(path) && !path.startsWith('contract'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}
