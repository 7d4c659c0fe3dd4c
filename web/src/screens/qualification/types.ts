import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Certificates = Schemas['CertificatesView'];
export type ScopeVersion = Schemas['ScopeVersionView'];
export type ScopeRow = Schemas['ScopeRowView'];
export type ScopeImport = Schemas['ScopeImportView'];
export type Colleague = Schemas['LaboratoryPersonView'];
export type Authorisation = Schemas['AuthorisationView'];
export type Rooms = Schemas['RoomsView'];
export type Verification = Schemas['VerificationView'];
export type Edition = Schemas['EditionView'];
export type Finding = Schemas['FindingView'];
export type Subcontract = Schemas['SubcontractView'];
export type ExaminationScope = Schemas['ExaminationScopeView'];
export type SchemeCoverage = Schemas['SchemeCoverageView'];
