import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Int, Text } from './fields.js';
import { whyNotReadable } from './unreadable.js';

/** How a list is asked for: by key, never by offset. */
export class PageQuery {
  @Text({ optional: true, max: 400, description: 'Where the page before ended: its `next`.' })
  after?: string;

  @Int({ optional: true, min: 1, max: 200, description: 'Rows wanted; 50 if left out.' })
  limit?: number;
}

export interface Page<T> {
  readonly items: T[];
  /** Send it as `after` for the next page; absent on the last. */
  readonly next?: string;
}

/** The response class of a page of `item`, for the API document. */
export function pageOf<T>(item: Type<T>): Type<Page<T>> {
  class PageClass implements Page<T> {
    @ApiProperty({ type: item, isArray: true })
    items!: T[];

    @ApiProperty({ type: String, required: false })
    next?: string;
  }
  Object.defineProperty(PageClass, 'name', { value: `${item.name}Page` });
  return PageClass;
}

/** The key of a row as an opaque cursor, and back; a cursor that was tampered with reads as undefined. */
export function cursorOf(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

export function keyOf(cursor: string | undefined, length: number): readonly (string | number | null)[] | undefined {
  if (!cursor) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isKey = Array.isArray(key) && key.length === length && key.every((part) => part === null || ['string', 'number'].includes(typeof part));
    return isKey && !whyNotReadable(key) ? (key as (string | number | null)[]) : undefined;
  } catch {
    return undefined;
  }
}

/** One row more than wanted was fetched: cuts it off and says where the next page begins. */
export function paged<R, T>(rows: readonly R[], limit: number, key: (row: R) => readonly (string | number | null)[], item: (row: R) => T): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), ...(rows.length > limit && last !== undefined ? { next: cursorOf(key(last)) } : {}) };
}
