import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import type { staffMembers } from '../../../contract';
import type { StaffStore } from './staff.store';

/** What another service may know of members of staff: what they are called, and what they may do as of now. */
export async function staffMembersOf(
  { staff }: { readonly staff: StaffStore },
  { loginIds }: InputOf<typeof staffMembers>,
): Promise<OutputOf<typeof staffMembers>> {
  const rows = await staff.findAll(loginIds);
  return rows.map(({ id: loginId, name, permissions, disabledAt }) => ({
    loginId,
    name,
    permissions: disabledAt === null ? [...permissions] : [],
  }));
}
