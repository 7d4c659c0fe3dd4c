import { UnprocessableEntityException, ValidationPipe, type ValidationError } from '@nestjs/common';

interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly facts: Record<string, string | number>;
}

/** Checks bodies and queries against their DTO; unknown fields are refused, and every faulty field is named at once. */
export const validation = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new UnprocessableEntityException({ fields: errors.flatMap((error) => faults(error, '')) }),
  });

function faults(error: ValidationError, parent: string): FieldFault[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.keys(error.constraints ?? {}).map((rule) => {
    const said = (error.contexts?.[rule] ?? {}) as { code?: string; facts?: Record<string, string | number> };
    return { path, code: said.code ?? (rule === 'whitelistValidation' ? 'field.unknown' : 'field.object'), facts: said.facts ?? {} };
  });
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => faults(child, path))];
}
