import { registrantData } from '@customer-area/identity/contract';
import type { OutputOf } from '@customer-area/shared/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Contact, Holder } from '../registrants';

type Data = NonNullable<OutputOf<typeof registrantData>>;

/** A profile in the shape of a registrant. */
export interface ProfileData {
  readonly holder: Holder;
  readonly contact: Contact;
  readonly emailVerified: boolean;
}

/** A profile as identity has it now; null when it was erased. */
export async function dataOfProfile(identity: Peer, profileId: string): Promise<ProfileData | null> {
  const data = await askOperation(identity, registrantData, { profileId });
  return data === null
    ? null
    : { holder: holderIn(data), contact: contactIn(data), emailVerified: data.emailVerified };
}

function holderIn(data: Data): Holder {
  const { subjectType, firstName, lastName, companyName, fiscalCode, vatNumber, officeCode } = data;
  return { subjectType, firstName, lastName, companyName, fiscalCode, vatNumber, officeCode };
}

function contactIn({ address, email, emailFingerprint, phone, locale }: Data): Contact {
  const { street, postalCode, city, province, country } = address;
  return { street, postalCode, city, province, country, email, emailFingerprint, phone, locale };
}
