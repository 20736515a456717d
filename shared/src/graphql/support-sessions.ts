import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { forbidden } from '../errors';
import { inSupportSession } from '../isolation';
import type { LoginViewer } from '../viewer';
import type { ServiceContext } from './context';
import { entityFields } from './entity-fields';
import type { Permissions } from './permission-map';
import { anyone } from './rules';

/** Tells the customer's audit log that staff in a support session are about to see something: what cannot be told is not shown. */
export type TellRead = (
  viewer: LoginViewer,
  /** Of the root field; `Type.field`, or `Type` alone, of objects that another service's answer leads to. */
  name: string,
  /** Of the operation, which tells each part once. */
  context: object,
) => Promise<void>;

type Resolver = GraphQLFieldResolver<unknown, ServiceContext, { readonly representations?: unknown }>;

/** Puts what the permission map says of support sessions into force: every mutation that it does not name is refused. */
export function refuseInSupportSessions(schema: GraphQLSchema, allowed: readonly string[]): void {
  const fields = schema.getMutationType()?.getFields() ?? {};
  const unknown = allowed.find((name) => fields[name] === undefined);
  if (unknown !== undefined)
    throw new Error(`permissions name Mutation.${unknown}, which the schema does not have`);
  for (const [name, field] of Object.entries(fields)) {
    const resolve = field.resolve as Resolver | undefined;
    if (resolve === undefined || allowed.includes(name)) continue;
    field.resolve = ((parent, args, context, info) => {
      if (inSupportSession(context.viewer)) throw forbidden('BEYOND_SCOPE');
      return resolve(parent, args, context, info);
    }) as Resolver;
  }
}

/** Tells what staff in a support session read, after the rule has let them in and before anything is read. */
export function tellReads(schema: GraphQLSchema, { fields, types }: Permissions, tell: TellRead): void {
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = field.resolve as Resolver | undefined;
    // What is open to everybody is about nobody.
    if (resolve === undefined || name === '_service' || fields.Query?.[name] === anyone) continue;
    const told = async (viewer: LoginViewer, ...[parent, args, context, info]: Parameters<Resolver>) => {
      const asked =
        name === '_entities'
          ? entityFields(args.representations, info).filter((one) => isAboutSomebody(types, one))
          : [name];
      for (const one of asked) await tell(viewer, one, context);
      return (await resolve(parent, args, context, info)) as unknown;
    };
    // Without a promise for everybody else.
    field.resolve = ((parent, args, context, info) =>
      inSupportSession(context.viewer)
        ? told(context.viewer, parent, args, context, info)
        : resolve(parent, args, context, info)) as Resolver;
  }
}

function isAboutSomebody(types: Permissions['types'], asked: string): boolean {
  return typeof types[asked.split('.')[0] ?? ''] === 'function';
}
