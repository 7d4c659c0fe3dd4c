export * from './procedure.js';
export * from './permissible-error.js';
export { COMMON_FACTS, judgePoints, type JudgedItem, type JudgedPoint, type PointsResult } from './judge-points.js';
export * from './validity.js';
