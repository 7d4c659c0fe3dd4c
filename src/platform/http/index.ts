export { Access, ACCESS, Authenticator, CurrentCaller, PublicRoute, RateLimited, type AccessRule, type AuthenticatedRequest } from './access.js';
export { ActionView, actionViews } from './actions.js';
export * from './fields.js';
export { cursorOf, keyOf, paged, pageOf, PageQuery, type Page } from './page.js';
export { readUpload, sendFile, type Upload } from './uploads.js';
export { safeCell } from './exports.js';
export { HttpModule } from './http.module.js';
export { createServer, type ServerOptions } from './server.js';
export { buildDocument } from './openapi.js';
