export { DemoDataStore } from './demo-data.store';
export { seedDemoData } from './seed-demo-data';
