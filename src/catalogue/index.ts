export { CatalogueModule } from './catalogue.module.js';
export { Catalogue, type StoredItem, type StoredRule, type StoredScheme } from './catalogue.service.js';
export { approveUnchecked, loadCatalogue, loadCatalogues, type Loaded } from './load-catalogue.js';
export { foodTypesOfScheme, gapsOf, whyNotAssignable, type AssignmentRefusal, type Gap, type ItemWithLimits, type SchemeWithLimits } from './domain/completeness.js';
export { isInForce, judgingDay, limitFor, type FoodDates, type LimitRefusal, type LimitRule } from './domain/limits.js';
export { LIMIT_LIFECYCLE, type LimitAction, type LimitState } from './domain/limit-lifecycle.js';
