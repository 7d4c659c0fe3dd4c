/** Every advisory lock of the system, in one place so that no two purposes share a number. */
export const LOCKS = {
  migrate: 7_203_110_001,
  /** Held shared by each running server, exclusively by a restore. */
  presence: 7_203_110_002,
  ledgerSequencer: 7_203_110_003,
  directoryImport: 7_203_110_005,
  reportSigningKey: 7_203_110_019,
} as const;
