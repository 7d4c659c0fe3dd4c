export { safeCell } from './safe-cell.js';
export { Workbook, type Cell } from './workbook.js';
