import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min,
  ValidateNested, type ValidationOptions,
} from 'class-validator';

/**
 * One declaration per field: what the API document says and what the validation refuses cannot differ.
 * Each rule names the code of its sentence and the facts in it, as `context`.
 */
interface Common {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

const says = (code: string, facts: Record<string, string | number> = {}, each = false): ValidationOptions => ({ context: { code, facts }, each });

function field(common: Common, api: ApiPropertyOptions, ...rules: PropertyDecorator[]): PropertyDecorator {
  const { optional, nullable, description, example } = common;
  const property = {
    ...api,
    required: !optional,
    ...(nullable ? { nullable: true } : {}),
    ...(description ? { description } : {}),
    ...(example !== undefined ? { example } : {}),
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(property), ...(optional || nullable ? [IsOptional()] : []), ...rules);
}

export function Text(options: Common & { min?: number; max?: number; pattern?: RegExp } = {}): PropertyDecorator {
  const { min = options.optional || options.nullable ? 0 : 1, max = 200, pattern } = options;
  return field(options, { type: String, minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) },
    IsString(says('field.text')), Length(min, max, says('field.length', { min, max })),
    ...(pattern ? [Matches(pattern, says('field.pattern', { example: String(options.example ?? '') }))] : []));
}

export function Uuid(options: Common = {}): PropertyDecorator {
  return field(options, { type: String, format: 'uuid' }, IsUUID('all', says('field.uuid')));
}

export function Int(options: Common & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 2_147_483_647 } = options;
  return field(options, { type: 'integer', minimum: min, maximum: max },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value)), IsInt(says('field.integer', { min, max })), Min(min, says('field.integer', { min, max })), Max(max, says('field.integer', { min, max })));
}

/** A decimal as text, so that `0.10` stays `0.10`. */
export function DecimalText(options: Common = {}): PropertyDecorator {
  return field({ example: '0.25', ...options }, { type: String, format: 'decimal' }, IsString(says('field.decimal')), Matches(/^-?\d{1,20}(\.\d{1,20})?$/, says('field.decimal')));
}

export function Day(options: Common = {}): PropertyDecorator {
  return field({ example: '2026-09-02', ...options }, { type: String, format: 'date' },
    Matches(/^\d{4}-\d{2}-\d{2}$/, says('field.day')), IsISO8601({ strict: true }, says('field.day')));
}

export function Instant(options: Common = {}): PropertyDecorator {
  return field(options, { type: String, format: 'date-time' }, IsISO8601({ strict: true }, says('field.instant')));
}

export function Flag(options: Common = {}): PropertyDecorator {
  return field(options, { type: Boolean }, IsBoolean(says('field.flag')));
}

export function OneOf(values: readonly string[], options: Common = {}): PropertyDecorator {
  return field(options, { type: String, enum: [...values] }, IsIn([...values], says('field.one-of', { values: values.join('、') })));
}

export function TextList(options: Common & { min?: number; max?: number; each?: number; values?: readonly string[] } = {}): PropertyDecorator {
  const { min = 0, max = 200, each = 200, values } = options;
  return field(options, { type: String, isArray: true, ...(values ? { enum: [...values] } : {}) },
    IsArray(says('field.list', { min, max })), ArrayMinSize(min, says('field.list', { min, max })), ArrayMaxSize(max, says('field.list', { min, max })),
    IsString(says('field.text', {}, true)), Length(0, each, says('field.length', { min: 0, max: each }, true)),
    ...(values ? [IsIn([...values], says('field.one-of', { values: values.join('、') }, true))] : []));
}

export function UuidList(options: Common & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 200 } = options;
  return field(options, { type: String, format: 'uuid', isArray: true }, IsArray(says('field.list', { min, max })),
    ArrayMinSize(min, says('field.list', { min, max })), ArrayMaxSize(max, says('field.list', { min, max })), IsUUID('all', says('field.uuid', {}, true)));
}

export function Nested(type: () => new () => object, options: Common = {}): PropertyDecorator {
  // ValidateNested alone lets a list through where an object is wanted, and null or a list as a member.
  return field(options, { type: () => type() }, IsObject(says('field.object')), ValidateNested(says('field.object')), Type(type));
}

export function ListOf(type: () => new () => object, options: Common & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 1000 } = options;
  return field(options, { type: () => [type()] } as unknown as ApiPropertyOptions, IsArray(says('field.list', { min, max })), ArrayMinSize(min, says('field.list', { min, max })),
    ArrayMaxSize(max, says('field.list', { min, max })), IsObject(says('field.object', {}, true)), ValidateNested({ ...says('field.object'), each: true }), Type(type));
}

/** Free JSON whose shape a pure function checks later, such as a form's fields. */
export function Json(options: Common = {}): PropertyDecorator {
  return field(options, { type: 'object', additionalProperties: true }, IsObject(says('field.object')));
}

/** A list of such objects. */
export function JsonList(options: Common & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 1000 } = options;
  return field(options, { type: 'array', items: { type: 'object', additionalProperties: true } }, IsArray(says('field.list', { min, max })), ArrayMinSize(min, says('field.list', { min, max })),
    ArrayMaxSize(max, says('field.list', { min, max })), IsObject(says('field.object', {}, true)));
}
