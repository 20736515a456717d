import type { Database } from '@customer-area/shared/database';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOrNone, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { ThirdLevelLoginRow, ThirdLevelLoginStore } from '../../account/logins';

export interface ThirdLevelLoginContext extends ServiceContext {
  readonly loaders: { readonly thirdLevelLogin: DataLoader<string, ThirdLevelLoginRow | null> };
}

/** Which of the logins of the viewer's profile see one third level alone. */
export function thirdLevelLoginLoader(
  {
    database,
    thirdLevelLogins,
  }: { readonly database: Database; readonly thirdLevelLogins: ThirdLevelLoginStore },
  viewer: () => Viewer,
): DataLoader<string, ThirdLevelLoginRow | null> {
  return new DataLoader(async (loginIds) => {
    const dataScope = dataScopeOrNone(viewer());
    if (dataScope === null) return loginIds.map(() => null);
    const rows = await thirdLevelLogins.among(database.read, ownerIn(dataScope), loginIds);
    return loginIds.map((id) => rows.find(({ loginId }) => loginId === id) ?? null);
  });
}
