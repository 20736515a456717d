import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'A municipality of Italy, for forms that complete an address.',
})
export class Comune {
  @Field(() => String, { description: 'As ISTAT writes it, e.g. Bolzano/Bozen.' })
  name!: string;
  @Field(() => String, { description: 'Two-letter sigla of its province, e.g. BZ.' })
  province!: string;
  @Field(() => String, { description: 'Name of its province.' })
  provinceName!: string;
  @Field(() => [String], {
    description: 'What its CAP begins with: three or four digits, any one of these.',
  })
  capStartsWith!: readonly string[];
}
