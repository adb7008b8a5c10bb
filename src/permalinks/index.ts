export { addNew, moveId, Refusal, renameId, retireId, type Change } from './change.ts';
export { checkLedger } from './check.ts';
export { commitExists, lastCommittedPlace, ledgerAt, ledgerPath, readLedger, writeLedger } from './files.ts';
export { addressesOf, forwardsFrom, oldIdsAt, type Forward } from './forwarding.ts';
export { foundIn, type Found } from './found.ts';
export { brokenPromises } from './history.ts';
export { createLedger, follow, formatLedger, parseLedger, type Ledger } from './ledger.ts';
export { sectionSummaries } from './section-summary.ts';
export type { Kind, LedgerRecord } from './record.ts';
