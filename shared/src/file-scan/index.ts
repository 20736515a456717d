export { ClamdScanner } from './clamd-scanner';
export { type FileScanner, ScannerUnavailable, type ScanVerdict } from './file-scanner';
export { EICAR, SandboxScanner } from './sandbox-scanner';
export { fileScanVariables } from './scan-variables';
export { scannerAt } from './scanner-at';
