import { withCodes } from '@customer-area/shared/contract';
import { MoneyInput, Refusal, UploadTarget } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { bankStatementCodes, bankUploadCodes } from '../../contract';

export enum CsvSeparator {
  COMMA = 'COMMA',
  SEMICOLON = 'SEMICOLON',
  TAB = 'TAB',
}
registerEnumType(CsvSeparator, {
  name: 'CsvSeparator',
  description: 'What stands between the cells of a table.',
  valuesConfig: {
    COMMA: { description: 'A comma.' },
    SEMICOLON: { description: 'A semicolon, as Italian spreadsheets write.' },
    TAB: { description: 'A tabulator.' },
  },
});

export enum CsvDecimal {
  COMMA = 'COMMA',
  POINT = 'POINT',
}
registerEnumType(CsvDecimal, {
  name: 'CsvDecimal',
  description: 'What stands before the cents of an amount.',
  valuesConfig: { COMMA: { description: '1.234,50' }, POINT: { description: '1,234.50' } },
});

export enum CsvDateFormat {
  DAY_FIRST = 'DAY_FIRST',
  YEAR_FIRST = 'YEAR_FIRST',
}
registerEnumType(CsvDateFormat, {
  name: 'CsvDateFormat',
  description: 'How the days of a table are written.',
  valuesConfig: {
    DAY_FIRST: { description: '31/12/2026, also with points or dashes.' },
    YEAR_FIRST: { description: '2026-12-31' },
  },
});

@InputType({ description: 'How to read a table: the headings of its columns, and what it does not say.' })
export class CsvColumnsInput {
  @Field(() => String, { description: 'IBAN of the account it is about.' })
  account!: string;
  @Field(() => CsvSeparator, { description: 'Between the cells.' })
  separator!: CsvSeparator;
  @Field(() => CsvDecimal, { description: 'Before the cents.' })
  decimal!: CsvDecimal;
  @Field(() => CsvDateFormat, { description: 'Of the days.' })
  dateFormat!: CsvDateFormat;
  @Field(() => String, { description: 'Heading of the day of booking.' })
  bookedOn!: string;
  @Field(() => String, { description: 'Heading of the amount; with a minus for money that left.' })
  amount!: string;
  @Field(() => String, { description: 'Heading of the text of whoever paid.' })
  text!: string;
  @Field(() => String, { nullable: true, description: "Heading of the bank's own reference, if it has one." })
  reference!: string | null;
  @Field(() => String, { nullable: true, description: 'Heading of the name of whoever paid, if it has one.' })
  payerName!: string | null;
  @Field(() => MoneyInput, { description: 'Balance before the first row.' })
  openingBalance!: MoneyInput;
  @Field(() => MoneyInput, { description: 'Balance after the last row: opening and rows must lead to it.' })
  closingBalance!: MoneyInput;
}

@InputType({ description: 'A file of our bank that is about to be sent.' })
export class BankStatementUploadInput {
  @Field(() => Int, { description: 'In bytes, up to 5 MB; the path takes no more.' })
  size!: number;
  @Field(() => CsvColumnsInput, {
    nullable: true,
    description: 'For a table (CSV); without it the file is CAMT.053, version 001.02 or 001.08.',
  })
  csv!: CsvColumnsInput | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where to send a file, once.' })
export class BankStatementUpload {
  @Field(() => ID, { description: 'For `importBankStatement`, once the file is sent.' })
  uploadId!: string;
  @Field(() => UploadTarget, { description: 'Where to send its bytes.' })
  target!: UploadTarget;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'Nothing of the file was taken.',
    'BankStatementRefused',
    bankStatementCodes,
    bankUploadCodes,
  ),
})
export class BankStatementRefused extends Refusal {
  @Field(() => Int, {
    nullable: true,
    description: 'Line of the file on which it is wrong first; null when it is not about a line.',
  })
  line!: number | null;
}

export const BankStatementUploadResult = createUnionType({
  name: 'BankStatementUploadResult',
  description: 'Where to send the file, or why it cannot be sent.',
  types: () => [BankStatementUpload, BankStatementRefused] as const,
});
