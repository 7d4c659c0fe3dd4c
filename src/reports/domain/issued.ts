import { documentOfTemplate, type IssuedFacts } from '../../disciplines/index.js';
import { factAt, type Correctable } from './amendment.js';

/** What an amendment of a document of this template may correct: nothing where no centre makes such documents any more. */
export function correctableBy(template: string): Correctable {
  return documentOfTemplate(template)?.correctable ?? {};
}

/** The name that lists show a document by: the fact that its centre says; empty where there is none. */
export function namedBy(template: string, facts: IssuedFacts): string {
  return factAt(facts, documentOfTemplate(template)?.named ?? '') ?? '';
}
