import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Examination = Schemas['ExaminationView'];
export type ExaminationLine = Schemas['ExaminationRow'];
export type Sheet = Schemas['SheetView'];
export type SheetRow = Schemas['SheetRowView'];
export type Reading = Schemas['SheetReadingView'];
export type Chain = Schemas['ReadingsOfView'];
export type Judgement = Schemas['JudgementView'];
export type Queued = Schemas['QueueRow'];
export type Method = Schemas['MethodView'];
export type Technician = Schemas['TechnicianView'];
export type Declaration = Schemas['DeclarationView'];
export type Badges = Schemas['BadgesView'];
export type Outcome = Schemas['BatchOutcomeView'];
export type ReviewLine = Schemas['ReviewRowView'];

export const states = ['blocked', 'waiting', 'assigned', 'entering', 'submitted', 'checked', 'approved'] as const;
