import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of an answer that staff write often. A change is a new version; the older ones stay. */
@Entity('answer_template')
export class AnswerTemplateRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @PrimaryColumn({ type: 'int' })
  version!: number;
  @Column({ name: 'title_it', type: 'varchar', length: 100 })
  titleIt!: string;
  @Column({ name: 'title_en', type: 'varchar', length: 100 })
  titleEn!: string;
  @Column({ name: 'text_it', type: 'text' })
  textIt!: string;
  @Column({ name: 'text_en', type: 'text' })
  textEn!: string;
  /** A member of staff; null for what came with a demonstration. */
  @Column({ name: 'created_by', type: 'varchar', length: 40, nullable: true })
  createdBy!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  /** When it was replaced by a newer version or withdrawn; null while it is in use. */
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
}
