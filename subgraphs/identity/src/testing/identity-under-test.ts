import { randomBytes } from 'node:crypto';
import { StatementCounter } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import { createLogger } from '@customer-area/shared/logging';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import type { ComposeDependencies } from '@customer-area/shared/subgraph';
import { rowsOf } from '../../../../test/harness/database';
import { migratedDatabase } from '../../../../test/harness/migrated-database';
import { anonymous, ask } from '../../../../test/harness/operations';
import { migrations } from '../../migrations';
import { compose } from '../composition';
import { readIdentityConfig } from '../config';

/** The answer of a log that has nothing new to tell. */
export function nothingNew(input: unknown) {
  return { events: [], upTo: (input as { after: number }).after };
}

/** The other services as silent as they can be: no events, and every command is taken. */
export function silentPeer(name: string): Peer {
  return {
    name,
    call: (operation, input) =>
      operation === 'events'
        ? new Promise((resolve) => setTimeout(() => resolve(nothingNew(input)), 200).unref())
        : Promise.resolve(true),
    close: async () => undefined,
  };
}

/** The real service on a database of its own; everything but its peers is what production runs. */
export async function identityUnderTest(
  environment: Record<string, string> = {},
  dependencies: Partial<ComposeDependencies> = {},
) {
  const database = await migratedDatabase('identity', migrations);
  const statements = new StatementCounter();
  const config = readIdentityConfig({
    PORT: '0',
    DATABASE_URL: database.url,
    SERVICE_KEY: randomBytes(32).toString('base64url'),
    KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
    DOMAINS_URL: 'http://127.0.0.1:1',
    BILLING_URL: 'http://127.0.0.1:1',
    SUPPORT_URL: 'http://127.0.0.1:1',
    PUBLIC_ORIGIN: 'https://area.example',
    SANDBOX: 'true',
    SELLER: JSON.stringify(SANDBOX_SELLER),
    ...environment,
  });
  const service = await compose(config, {
    logger: createLogger('identity', 'silent'),
    peer: silentPeer,
    statements,
    ...dependencies,
  });
  service.runtime.start();
  return {
    service,
    statements,
    /** Runs SQL on the service's database: for what only the bookkeeper would see, and to let time pass. */
    rows: (sql: string, values: unknown[] = []) => rowsOf(config.DATABASE_URL, sql, values),
    close: async () => {
      await service.runtime.stop();
      await service.close();
      await database.drop();
    },
  };
}

export const PASSWORD = 'un-cavallo-giallo-a-merenda';

/** A form nobody can object to. */
export const FORM = {
  subjectType: 'NATURAL_PERSON',
  firstName: 'Mario',
  lastName: 'Rossi',
  fiscalCode: 'RSSMRA80A01H501U',
  address: { street: 'Via Roma 1', postalCode: '00184', city: 'Roma', province: 'RM', country: 'IT' },
  phone: '+39 06 12345678',
  email: 'mario.rossi@example.it',
  emailConfirmation: 'mario.rossi@example.it',
  privacyAccepted: true,
  marketingConsent: false,
};

export const START = `mutation ($input: RegistrationInput!) { startRegistration(input: $input) {
  ... on RegistrationDraft { id username expiresAt passwordCriteria { code satisfied } }
  ... on FormRefused { code problems { field code message } } } }`;

export const COMPLETE = `mutation ($draftId: ID!, $password: String!, $again: String!) {
  completeRegistration(input: { draftId: $draftId, password: $password, passwordConfirmation: $again }) {
    ... on Login { id username profile { id email emailVerified logins { id } } }
    ... on FormRefused { code problems { field code } } } }`;

type Service = Awaited<ReturnType<typeof identityUnderTest>>['service'];

/** Registers a person; answers its login, profile and credentials. */
export async function register(
  service: Service,
  form: Partial<Record<keyof typeof FORM, unknown>> & Record<string, unknown> = {},
) {
  const started = await ask(service, anonymous, START, { input: { ...FORM, ...form } });
  const draft = started.data.startRegistration;
  const completed = await ask(service, anonymous, COMPLETE, {
    draftId: draft.id,
    password: PASSWORD,
    again: PASSWORD,
  });
  const login = completed.data?.completeRegistration;
  if (login?.id === undefined) throw new Error(JSON.stringify(completed));
  return {
    loginId: login.id as string,
    profileId: login.profile.id as string,
    username: login.username as string,
  };
}
