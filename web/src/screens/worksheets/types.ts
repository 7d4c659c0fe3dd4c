import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Worksheet = Schemas['WorksheetView'];
export type WorksheetLine = Schemas['WorksheetRow'];
export type Position = Schemas['WorksheetPositionView'];
export type Input = Schemas['WorksheetInputView'];
export type Finding = Schemas['ControlFindingView'];
export type Hold = Schemas['WorksheetHoldView'];
export type InputHistory = Schemas['InputHistoryView'];
export type Saved = Schemas['SavedInputsView'];

export const worksheetStates = ['open', 'held', 'closed', 'rejected', 'cancelled'] as const;
export const worksheetTone = { open: 'working', held: 'soon', closed: 'done', rejected: 'late', cancelled: 'waiting' } as const;
