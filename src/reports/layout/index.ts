export { compose, record, type ComposeOptions } from './compose.js';
export { replay, type Assets, type PaintedPage, type Recording, type SignatureRoom } from './paint.js';
export { picture } from './picture.js';
export { exampleFacts, openTemplate, parseTemplate, TemplateError } from './store.js';
export type { Block, Section, Template } from './template.js';
export type { RichRun } from './values.js';
