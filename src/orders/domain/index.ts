export * from './order-lifecycle.js';
export * from './request.js';
export * from './review.js';
