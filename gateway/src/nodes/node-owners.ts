/** A type that can be asked for by id alone, and the subgraph that knows whether there is one for the viewer. */
export interface NodeOwner {
  readonly type: string;
  readonly subgraph: string;
}

/** By the letters that an id begins with: all types that some subgraph answers by reference. */
export const NODE_OWNERS: Readonly<Record<string, NodeOwner>> = {
  att: { type: 'Attachment', subgraph: 'support' },
  dom: { type: 'Domain', subgraph: 'domains' },
  inv: { type: 'Invoice', subgraph: 'billing' },
  key: { type: 'ApiKey', subgraph: 'identity' },
  lgn: { type: 'Login', subgraph: 'identity' },
  opr: { type: 'Operation', subgraph: 'domains' },
  ord: { type: 'Order', subgraph: 'billing' },
  rgt: { type: 'Registrant', subgraph: 'domains' },
  prf: { type: 'RegistrantProfile', subgraph: 'identity' },
  tkt: { type: 'Ticket', subgraph: 'support' },
};

/** Whose id this would be; undefined when it is nobody's. */
export function ownerOf(id: string, owners: Readonly<Record<string, NodeOwner>>): NodeOwner | undefined {
  const prefix = /^([a-z]+)_/.exec(id)?.[1] ?? '';
  return Object.hasOwn(owners, prefix) ? owners[prefix] : undefined;
}
