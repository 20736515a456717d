import { Entity, PrimaryColumn } from 'typeorm';

/** Three letters that follow each other in a domain's name, in either form: the index of the search by part. */
@Entity('domain_gram')
export class DomainGramRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ type: 'varchar', length: 3 })
  gram!: string;
  @PrimaryColumn({ type: 'varchar', length: 253 })
  name!: string;
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
}
