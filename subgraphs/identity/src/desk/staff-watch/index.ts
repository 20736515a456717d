export { keepAct } from './keep-act';
export { StaffActRow } from './staff-act.entity';
export { StaffActStore } from './staff-act.store';
export { StaffWatchResolver } from './staff-watch.resolver';
