import { DateTime } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Field, ObjectType } from 'type-graphql';
import type { TermsRow } from './terms.entity';

@ObjectType({ simpleResolvers: true, description: 'General terms of sale; a new version has a new text.' })
export class Terms {
  @Field(() => String, { description: 'Its name, for `placeOrder(termsVersion)`: e.g. 2026-01.' })
  version!: string;
  @Field(() => DateTime, { description: 'In force from this moment until the next version is.' })
  validFrom!: Date;
  @Field(() => String, { description: 'The whole text in Italian or English; the Italian one counts.' })
  text!: string;
  @Field(() => String, { description: 'SHA-256 of the UTF-8 bytes of `text`, hexadecimal.' })
  sha256!: string;
}

export function toTerms(row: TermsRow, locale: Locale): Terms {
  const texts = { it: [row.textIt, row.sha256It], en: [row.textEn, row.sha256En] } as const;
  const [text, sha256] = texts[locale];
  return { version: row.version, validFrom: row.validFrom, text, sha256 };
}
