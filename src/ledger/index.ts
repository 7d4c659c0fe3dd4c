export { LedgerModule, SEQUENCE_JOB } from './ledger.module.js';
export { Ledger, type NewEntry, type TimelineEntry, type WrittenEntry } from './ledger.service.js';
export { TransparencyLog, type ConsistencyProof, type InclusionProof, type PublishedCheckpoint, type PublishedKey } from './transparency-log.js';
export { rotateLedgerKey, type RotatedKey } from './key-rotation.js';
export { LedgerVerification, verify, type VerifyOptions } from './ledger-verification.js';
export type { Finding, FindingKind, KeptCheckpoints, LedgerReport } from './findings.js';
export { checkpointFile, keyFile } from './checkpoint-file.js';
export { personalDigest } from './personal-digest.js';
export { verifySignature } from './signing.js';
