import type { LoginViewer } from '@customer-area/shared/viewer';
import { loginOf } from '../../../../test/harness/operations';
import { domainActs } from './domain-acts';

const ANSWER = `{ __typename ... on NameServersChanging { operation { kind status } } ... on NameServersRefused { code } }`;
export const SET = `mutation ($id: ID!, $hosts: [String!]!) { answer: setNameServers(domainId: $id, hosts: $hosts) ${ANSWER} }`;
export const HOST = `mutation ($id: ID!, $host: String!, $addresses: [String!]!) { answer: setHostRecord(domainId: $id, record: { host: $host, addresses: $addresses }) ${ANSWER} }`;
export const DS = `mutation ($id: ID!, $dsRecords: [DsRecordInput!]!) { answer: setDsRecords(domainId: $id, dsRecords: $dsRecords) ${ANSWER} }`;
export const SHOWN = `query ($id: ID!) { domain(id: $id) { registryStatuses { value } delegation { wanted atRegistry checked { passed failingHost }
  dsRecords { keyTag algorithm digestType digest } } operations(first: 1) { edges { node { status waitsFor { code mutation } } } } } }`;

/** What tests of name servers do again and again with the service. */
export async function nameServerActs(name: string) {
  const test = await domainActs(name);
  let names = 0;
  const seed = async (tld = 'com') => {
    const viewer = loginOf(`prf_dns_${++names}`);
    const domain = `dns-${names}.${tld}`;
    return { viewer, name: domain, id: await test.seed(viewer.profileId, domain) };
  };
  const run = async (viewer: LoginViewer, source: string, variables: Record<string, unknown>) => {
    const { data, errors } = await test.run(viewer, source, variables);
    return errors?.[0]?.extensions ?? data.answer;
  };
  const shown = async ({ viewer, id }: { readonly viewer: LoginViewer; readonly id: string }) => {
    await test.domains.runtime.settle();
    return (await test.run(viewer, SHOWN, { id })).data.domain;
  };
  return { test, seed, run, shown };
}
