/**
 * The house as data: the modules in their order, from top to bottom. A module may import only modules above it, and only
 * through their front door. `.dependency-cruiser.cjs` makes its rules from this list; `test/house` plants a breach of each.
 */
module.exports = [
  'kernel', 'disciplines', 'platform', 'ledger', 'organisations', 'messages', 'deadlines', 'directory', 'catalogue', 'qualification', 'orders',
  'plans', 'draws', 'samples', 'laboratory', 'results', 'reports', 'portal', 'followup', 'disclosure', 'insight', 'exchange', 'demonstration',
];
