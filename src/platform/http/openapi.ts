import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The API document, from the same declarations that validate. */
export function buildDocument(app: INestApplication, version: string): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Hengjian 衡鉴')
    .setDescription('The API that the browser application uses. Errors are RFC 9457 problem details with a `code`; lists page by key (`after`, `next`); a command sent twice under one `Idempotency-Key` is done once.')
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth('__Host-hengjian')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, builder, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` });
}
