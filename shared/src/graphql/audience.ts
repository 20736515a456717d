import { Directive } from 'type-graphql';

type FieldDecorator = MethodDecorator & PropertyDecorator;

/** A field that only staff use: in their API, not in that of customers. Who may call it is decided by the permission map. */
export const ForStaff = (): FieldDecorator => Directive('@tag(name: "staff")');

/** A field that only a sandbox has: in no published API, and not served where SANDBOX is not true. */
export const ForSandbox = (): FieldDecorator => Directive('@tag(name: "sandbox")');
