import 'reflect-metadata';
import { parse } from 'graphql';
import { Arg, Field, InputType, Query, Resolver } from 'type-graphql';
import type { Viewer } from '../viewer';
import { DateTime } from './date-time';
import { executeOperation } from './execute-operation';
import { anyone } from './rules';
import { buildSubgraph } from './subgraph';

const viewer: Viewer = { kind: 'anonymous', requestId: 't', locale: 'it', ip: '::1', userAgent: '' };

@InputType()
class SpanInput {
  @Field(() => DateTime)
  until!: Date;
}

@Resolver()
class SpanResolver {
  @Query(() => String)
  until(@Arg('span', () => SpanInput) { until }: SpanInput): string {
    return until.toISOString();
  }

  @Query(() => String)
  broken(): string {
    throw new TypeError('a defect');
  }
}

describe('an operation in a subgraph', () => {
  const incidents: unknown[] = [];
  const ask = async (text: string, variables: Record<string, unknown> = {}) => {
    incidents.length = 0;
    const { schema } = await buildSubgraph({
      resolvers: [new SpanResolver()],
      references: {},
      permissions: { fields: { Query: { until: anyone, broken: anyone } }, types: {} },
    });
    return executeOperation({
      schema,
      document: parse(text),
      operationName: undefined,
      variables,
      contextValue: { viewer, sandbox: false },
      report: (incident) => incidents.push(incident),
    });
  };

  it.each([
    ['in the document', '{ until(span: { until: "ieri" }) }', {}],
    ['in a variable', 'query ($span: SpanInput!) { until(span: $span) }', { span: { until: 'ieri' } }],
    ['in a variable that is missing', 'query ($until: DateTime) { until(span: { until: $until }) }', {}],
  ])('blames the caller for a time that is none %s', async (_, text, variables) => {
    const { errors } = await ask(text, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(incidents).toEqual([]);
  });

  it('blames itself for what a resolver throws', async () => {
    const { errors } = await ask('{ broken }');
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(incidents).toHaveLength(1);
  });
});
