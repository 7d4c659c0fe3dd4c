export * from './net-content/index.js';
