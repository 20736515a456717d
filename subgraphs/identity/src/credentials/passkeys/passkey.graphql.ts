import { DateTime } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { SecondFactorRefused } from '../second-factor';
import type { DeviceQuestion } from './ask-device';
import type { PasskeyRow } from './passkey.entity';

@ObjectType({
  simpleResolvers: true,
  description:
    'A key pair on a device of yours that signs in without a password, once the device is unlocked. We hold its public half.',
})
export class Passkey {
  /** Whose it is; not a field of the graph. */
  loginId!: string;
  @Field(() => ID, { description: 'e.g. pky_01jd…, for removePasskey.' })
  id!: string;
  @Field(() => String, { description: 'As its owner called it.' })
  name!: string;
  @Field(() => DateTime, { description: 'When it was registered.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it signed in last; null if it never did.' })
  lastUsedAt!: Date | null;
  @Field(() => Boolean, {
    description: 'Whether the device keeps a copy of it elsewhere, so that a lost device is no lost passkey.',
  })
  backedUp!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'What a browser has to ask a device.' })
export class PasskeyRequest {
  @Field(() => ID, { description: 'Goes with the answer. Valid for one answer.' })
  challengeId!: string;
  @Field(() => String, {
    description:
      'JSON for PublicKeyCredential.parseCreationOptionsFromJSON (to register) or parseRequestOptionsFromJSON (to sign in), and then navigator.credentials.',
  })
  options!: string;
  @Field(() => DateTime, { description: 'Until when it can be answered: five minutes.' })
  expiresAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'A new passkey.' })
export class PasskeyRegistered {
  @Field(() => Passkey, { description: 'The new one.' })
  passkey!: Passkey;
  @Field(() => [String], {
    nullable: true,
    description:
      'With the first second factor of a login: ten codes that each stand in for it once, shown this one time. Null otherwise.',
  })
  recoveryCodes!: readonly string[] | null;
}

@InputType({ description: 'A passkey to be registered.' })
export class RegisterPasskeyInput {
  @Field(() => ID, { description: 'From preparePasskeyRegistration.' })
  challengeId!: string;
  @Field(() => String, {
    description:
      'The PublicKeyCredential as JSON (its toJSON()): id, rawId, type, response { clientDataJSON attestationObject transports }, clientExtensionResults.',
  })
  response!: string;
  @Field(() => String, { description: 'What to call it, e.g. Telefono; 1 to 60 characters.' })
  name!: string;
}

export const RegisterPasskeyResult = createUnionType({
  name: 'RegisterPasskeyResult',
  description: 'The new passkey, or why there is none: PASSKEY_NOT_ACCEPTED, TOO_MANY_PASSKEYS.',
  types: () => [PasskeyRegistered, SecondFactorRefused] as const,
});

export function toPasskey(row: PasskeyRow): Passkey {
  const { id, loginId, name, createdAt, lastUsedAt, backedUp } = row;
  return Object.assign(new Passkey(), { id, loginId, name, createdAt, lastUsedAt, backedUp });
}

export function toPasskeyRequest(question: DeviceQuestion): PasskeyRequest {
  return Object.assign(new PasskeyRequest(), question);
}
