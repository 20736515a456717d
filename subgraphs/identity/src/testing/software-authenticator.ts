import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const CREDENTIAL_INCLUDED = 0x40;

/** Ways in which a device, or somebody in its place, can lie. */
export interface Deviation {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** The device was not unlocked. */
  readonly userVerified?: false;
  readonly signCount?: number;
  /** Signed with a key of somebody else. */
  readonly signingKey?: KeyObject;
  readonly userHandle?: string;
}

interface Options {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

/** A device with one passkey: a real key, real signatures, no attestation. Answers what a browser would send as JSON. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(32).toString('base64url');
  readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  signCount = 0;
  private userHandle = '';

  constructor(private readonly origin = 'https://area.example') {}

  /** The answer to preparePasskeyRegistration. */
  create(json: string, lie: Deviation = {}): string {
    const options = JSON.parse(json) as Options;
    this.userHandle = options.user?.id ?? '';
    const authData = Buffer.concat([
      this.authenticatorData(lie.rpId ?? options.rp?.id ?? '', CREDENTIAL_INCLUDED, lie),
      Buffer.alloc(16),
      uint16(32),
      Buffer.from(this.id, 'base64url'),
      this.publicKey(),
    ]);
    return this.credential({
      clientDataJSON: this.clientData('webauthn.create', options, lie),
      attestationObject: cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(authData)],
      ]).toString('base64url'),
      transports: ['internal', 'hybrid'],
    });
  }

  /** The answer to preparePasskeySignIn. The device counts on first. */
  get(json: string, lie: Deviation = {}): string {
    const options = JSON.parse(json) as Options;
    this.signCount += 1;
    const clientDataJSON = this.clientData('webauthn.get', options, lie);
    const authenticatorData = this.authenticatorData(lie.rpId ?? options.rpId ?? '', 0, lie);
    const signed = Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return this.credential({
      clientDataJSON,
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', signed, lie.signingKey ?? this.keys.privateKey).toString('base64url'),
      userHandle: lie.userHandle ?? (this.userHandle === '' ? undefined : this.userHandle),
    });
  }

  private credential(response: object): string {
    return JSON.stringify({
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      authenticatorAttachment: 'platform',
      clientExtensionResults: {},
      response,
    });
  }

  private clientData(type: string, { challenge }: Options, lie: Deviation): string {
    const data = {
      type,
      challenge: lie.challenge ?? challenge,
      origin: lie.origin ?? this.origin,
      crossOrigin: false,
    };
    return Buffer.from(JSON.stringify(data)).toString('base64url');
  }

  private authenticatorData(rpId: string, flags: number, lie: Deviation): Buffer {
    const unlocked = lie.userVerified === false ? 0 : USER_VERIFIED;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(lie.signCount ?? this.signCount);
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags | USER_PRESENT | unlocked]), count]);
  }

  /** COSE: elliptic curve, ES256, P-256, x, y. */
  private publicKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    return cborMap([
      [cborInt(1), cborInt(2)],
      [cborInt(3), cborInt(-7)],
      [cborInt(-1), cborInt(1)],
      [cborInt(-2), cborBytes(Buffer.from(x, 'base64url'))],
      [cborInt(-3), cborBytes(Buffer.from(y, 'base64url'))],
    ]);
  }
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

// As much of CBOR (RFC 8949) as a passkey needs: a major type, and a length below 65,536.
function cborHead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.concat([Buffer.from([(major << 5) | 25]), uint16(length)]);
}

const cborInt = (value: number) => (value < 0 ? cborHead(1, -1 - value) : cborHead(0, value));
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string) => Buffer.concat([cborHead(3, Buffer.byteLength(text)), Buffer.from(text)]);
const cborMap = (entries: readonly (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([cborHead(5, entries.length), ...entries.flat()]);
