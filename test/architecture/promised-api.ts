/**
 * What clients out there rely on. One row per type: what kind of thing it is, and what it has at least. A value that clients
 * read may become more certain than promised (`!`), one that they send may become less demanded: never the other way round.
 *
 * - object, interface: `name Type`, with arguments `name(arg Type = default, …) Type`
 * - input: `name Type`
 * - enum, union: the names
 */
export const PROMISED_API: readonly (readonly [kind: string, name: string, has: string])[] = [
  // Values that everything is made of
  ['interface', 'Refusal', 'code String!; message String!'],
  ['object', 'Money', 'amount Int!; currency String!'],
  [
    'object',
    'PageInfo',
    'hasNextPage Boolean!; hasPreviousPage Boolean!; startCursor String; endCursor String',
  ],
  ['object', 'Action', 'id String!; allowed Boolean!; reason ActionReason; opensAt DateTime'],
  ['object', 'ActionReason', 'code String!; message String!'],

  // What can be asked
  ['object', 'Query', 'me Login!; checkPassword(password String!, username String) [PasswordCriterion!]!'],
  [
    'object',
    'Query',
    'domain(id ID, name String) Domain; domainAvailability(names [String!]!) [DomainAvailability!]!',
  ],
  [
    'object',
    'Query',
    'domains(first Int = 20, after String, filter DomainFilter, sort DomainSort) DomainConnection!',
  ],
  ['object', 'Query', 'order(id ID!) Order; orders(first Int = 20, after String) OrderConnection!'],
  ['object', 'Query', 'sandboxMail(to String!) [SandboxMail!]!'],
  [
    'object',
    'Query',
    'registrationForm(subjectType SubjectType!, country String!) RegistrationForm!; privacyNotice PrivacyNotice!',
  ],
  ['object', 'Query', 'consents [Consent!]!; places(nameStartsWith String!, first Int! = 10) [Comune!]!'],

  // What can be done
  ['object', 'Mutation', 'startRegistration(input RegistrationInput!) StartRegistrationResult!'],
  [
    'object',
    'Mutation',
    'completeRegistration(draftId ID!, password String!, passwordConfirmation String!) CompleteRegistrationResult!',
  ],
  ['object', 'Mutation', 'confirmEmail(token String!) Boolean!'],
  ['object', 'Mutation', 'setMarketingConsent(granted Boolean!) RegistrantProfile!'],
  ['object', 'Mutation', 'signIn(username String!, password String!) SignInResult!; signOut Boolean!'],
  ['object', 'Mutation', 'refreshSession(refreshToken String!) Session!'],
  ['object', 'Mutation', 'prepareLogin(password String!, passwordConfirmation String!) PrepareLoginResult!'],
  ['object', 'Mutation', 'createLogin(confirmationToken String!) Login!'],
  ['object', 'Mutation', 'placeOrder(input PlaceOrderInput!) PlaceOrderResult!'],
  ['object', 'Mutation', 'payOrder(input PayOrderInput!) PayOrderResult!'],
  ['object', 'Mutation', 'cancelOrder(orderId ID!) CancelOrderResult!'],
  ['object', 'Mutation', 'advanceClock(days Int!) DateTime!'],

  // Who the customer is
  ['enum', 'SubjectType', 'NATURAL_PERSON COMPANY FREELANCER SOLE_TRADER NON_PROFIT PUBLIC_BODY OTHER'],
  [
    'input',
    'AddressInput',
    'street String!; postalCode String!; city String!; province String; country String!',
  ],
  [
    'input',
    'RegistrationInput',
    'subjectType SubjectType!; address AddressInput!; phone String!; locale String',
  ],
  ['input', 'RegistrationInput', 'firstName String; lastName String; companyName String'],
  [
    'input',
    'RegistrationInput',
    'fiscalCode String; vatNumber String; email String!; emailConfirmation String!',
  ],
  ['input', 'RegistrationInput', 'recoveryQuestion String; recoveryAnswer String'],
  ['input', 'RegistrationInput', 'privacyAccepted Boolean!; marketingConsent Boolean'],
  [
    'object',
    'RegistrationDraft',
    'id ID!; username String!; expiresAt DateTime!; passwordCriteria [PasswordCriterion!]!',
  ],
  ['object', 'RegistrationDraft', 'warnings [InputProblem!]!'],
  ['input', 'RegistrationInput', 'birthDate String; birthPlace String; sex Sex; privacyNoticeVersion String'],
  ['object', 'PrivacyNotice', 'version String!; url String!; title String!; since DateTime!'],
  ['object', 'RegistrationForm', 'groups [FormGroup!]!; privacyNotice PrivacyNotice!'],
  ['object', 'FormChoice', 'value String!; label String!'],
  ['enum', 'FormInput', 'TEXT EMAIL TELEPHONE DATE CHOICE CHECKBOX HIDDEN'],
  ['object', 'Comune', 'name String!; province String!; provinceName String!; capStartsWith [String!]!'],
  ['enum', 'Sex', 'FEMALE MALE'],
  ['enum', 'ConsentKind', 'PRIVACY_NOTICE MARKETING'],
  ['object', 'FormGroup', 'id String!; label String!; fields [FormField!]!'],
  ['object', 'FormField', 'name String!; label String!; help String; required Boolean!; input FormInput!'],
  ['object', 'FormField', 'initialValue String; maxLength Int; pattern String'],
  ['object', 'FormField', 'choices [FormChoice!]!; checks [FormCheck!]!'],
  ['object', 'FormCheck', 'code String!; description String!; onlyWarns Boolean!'],
  [
    'object',
    'Consent',
    'id ID!; kind ConsentKind!; granted Boolean!; textVersion String!; at DateTime!; login Login',
  ],
  ['object', 'PasswordCriterion', 'id String!; description String!; satisfied Boolean!'],
  [
    'object',
    'RegistrationRefused implements Refusal',
    'code String!; message String!; problems [InputProblem!]!',
  ],
  ['object', 'InputProblem', 'field String!; code String!; message String!'],
  ['union', 'StartRegistrationResult', 'RegistrationDraft RegistrationRefused'],
  ['union', 'CompleteRegistrationResult', 'Login RegistrationRefused'],
  ['object', 'Session', 'accessToken String!; refreshToken String!; expiresAt DateTime!; login Login!'],
  ['object', 'SecondFactorRequired', 'challenge String!'],
  ['object', 'SignInRefused implements Refusal', 'code String!; message String!'],
  ['union', 'SignInResult', 'Session SecondFactorRequired SignInRefused'],
  ['object', 'Login', 'id ID!; username String!; createdAt DateTime!; profile RegistrantProfile!'],
  ['object', 'RegistrantProfile', 'id ID!; subjectType SubjectType!; firstName String; lastName String'],
  ['object', 'RegistrantProfile', 'companyName String; fiscalCode String; vatNumber String'],
  ['object', 'RegistrantProfile', 'email String!; emailVerified Boolean!; phone String!; logins [Login!]!'],
  [
    'object',
    'RegistrantProfile',
    'domains(first Int = 20, after String, filter DomainFilter, sort DomainSort) DomainConnection!',
  ],
  ['object', 'RegistrantProfile', 'orders(first Int = 20, after String) OrderConnection!'],
  ['object', 'RegistrantProfile', 'invoices(first Int = 20, after String) InvoiceConnection!'],
  ['object', 'LoginConfirmation', 'token String!; expiresAt DateTime!'],
  ['union', 'PrepareLoginResult', 'LoginConfirmation RegistrationRefused'],
  ['object', 'SandboxMail', 'to String!; subject String!; text String!; sentAt DateTime!; links [String!]!'],

  // What the customer holds
  [
    'enum',
    'DomainLabel',
    'WAITING_PAYMENT REGISTERING ACTIVE EXPIRING EXPIRED_RENEWABLE REDEMPTION PENDING_DELETE SUSPENDED TRANSFERRED DELETED',
  ],
  ['enum', 'DomainSort', 'NAME_ASC PAID_THROUGH_ASC'],
  ['input', 'DomainFilter', 'nameContains String; labels [DomainLabel!]; tlds [String!]'],
  ['object', 'Domain', 'id ID!; name String!; unicodeName String!; tld String!; label DomainLabel!'],
  ['object', 'Domain', 'registeredAt DateTime; registryExpiresAt DateTime; paidThrough DateTime'],
  ['object', 'Domain', 'actions [Action!]!; orders(first Int = 20, after String) OrderConnection!'],
  ['object', 'DomainConnection', 'edges [DomainEdge!]!; pageInfo PageInfo!; totalCount Int!'],
  ['object', 'DomainEdge', 'cursor String!; node Domain!'],
  ['object', 'DomainAvailability', 'name String!; available Boolean!; reason String; price Money'],

  // What the customer buys
  [
    'enum',
    'OrderStatus',
    'AWAITING_PAYMENT PAID IN_PROGRESS FULFILLED PARTIALLY_FAILED FAILED CANCELLED EXPIRED',
  ],
  ['enum', 'OrderLineStatus', 'WAITING IN_PROGRESS FULFILLED FAILED CANCELLED'],
  [
    'object',
    'Order',
    'id ID!; number String!; status OrderStatus!; lines [OrderLine!]!; createdAt DateTime!',
  ],
  ['object', 'Order', 'net Money!; vat Money!; total Money!; actions [Action!]!; invoice Invoice'],
  ['object', 'OrderLine', 'id ID!; description String!; quantity Int!; net Money!; domain Domain'],
  ['object', 'OrderLine', 'status OrderLineStatus!'],
  ['object', 'OrderConnection', 'edges [OrderEdge!]!; pageInfo PageInfo!; totalCount Int!'],
  ['object', 'OrderEdge', 'cursor String!; node Order!'],
  ['object', 'Invoice', 'id ID!; number String!; issuedAt DateTime!; total Money!'],
  ['object', 'InvoiceConnection', 'edges [InvoiceEdge!]!; pageInfo PageInfo!; totalCount Int!'],
  ['object', 'InvoiceEdge', 'cursor String!; node Invoice!'],
  ['input', 'PlaceOrderInput', 'lines [OrderLineInput!]!; promoCode String; idempotencyKey ID!'],
  ['input', 'OrderLineInput', 'registerDomain RegisterDomainInput; renewDomain RenewDomainInput'],
  ['input', 'RegisterDomainInput', 'name String!; years Int!'],
  ['input', 'RenewDomainInput', 'domainId ID!; years Int!'],
  ['object', 'OrderRefused implements Refusal', 'code String!; message String!'],
  ['union', 'PlaceOrderResult', 'Order OrderRefused'],
  ['union', 'CancelOrderResult', 'Order OrderRefused'],
  ['input', 'PayOrderInput', 'orderId ID!; means PaymentMeansInput!; idempotencyKey ID!'],
  ['input', 'PaymentMeansInput', 'card TokenInput; payPal TokenInput; savedMethodId ID'],
  ['input', 'PaymentMeansInput', 'bankTransfer Boolean; postalSlip Boolean; credit Boolean'],
  ['input', 'TokenInput', 'token String!; save Boolean = false'],
  ['object', 'PaymentCompleted', 'order Order!'],
  ['object', 'PaymentPending', 'order Order!; instructions String!'],
  ['object', 'PaymentRefused implements Refusal', 'code String!; message String!'],
  ['union', 'PayOrderResult', 'PaymentCompleted PaymentPending PaymentRefused'],
];
