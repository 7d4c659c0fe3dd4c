export { DirectoryModule } from './directory.module.js';
export { Directory } from './directory.service.js';
export { readList } from './import-source.js';
export { DirectoryImports, type ImportMode } from './imports.service.js';
export { Supervision, type FrameCandidate, type FrameFilter, type PastWindows, type PopulationCell, type PremisesCard, type SupervisionFact } from './supervision.service.js';
export { copyLine, stagingColumns } from './domain/copy-text.js';
export { headings } from './domain/headings.js';
export {
  businessTypes, creditClasses, licenceKinds, premisesTags, unitKinds, unitStatuses,
  type BusinessType, type CreditClass, type DirectoryRow, type LicenceKind, type LicenceRow, type PremisesTag, type UnitKind, type UnitStatus,
} from './domain/row.js';
