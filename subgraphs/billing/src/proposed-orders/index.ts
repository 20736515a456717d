export { OrderProposalRow } from './order-proposal.entity';
export { OrderProposalStore } from './order-proposal.store';
export { proposalLoader } from './proposal.loader';
export { proposedOrderPermissions } from './proposed-order.policy';
export { OrderProposalResolver, ProposedOrderResolver } from './proposed-order.resolver';
