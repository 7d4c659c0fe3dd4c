/** Written by `npm run generate` from the server's OpenAPI document; do not edit. */
export interface paths {
  '/api/session': {
    get: { responses: { 200: { content: { 'application/json': components['schemas']['Session'] } } } };
  };
}
export interface components {
  schemas: {
    Session: {
      account: { id: string; name: string; login: string; mustChangePassword: boolean; totpEnabled: boolean };
      organisation: { id: string; name: string; kind: string };
      roles: string[];
      permissions: string[];
      demonstration: boolean;
    };
  };
}
