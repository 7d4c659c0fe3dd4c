import { ApiProperty } from '@nestjs/swagger';
import { Int, Text } from '../platform/http/index.js';

export class CheckpointView {
  @ApiProperty({ type: 'integer', description: 'Leaves under it.' })
  size!: number;

  @ApiProperty({ type: String, description: 'The C2SP signed note (c2sp.org/tlog-checkpoint).' })
  note!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;
}

export class LedgerKeyView {
  @ApiProperty({ type: String, description: 'The verifier key as one line, name+id+key.' })
  line!: string;

  @ApiProperty({ type: String, description: 'SHA-256 of the public key, hexadecimal.' })
  fingerprint!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  since!: Date;

  @ApiProperty({ type: String, required: false, description: 'The note by which the key before it vouches for this one.' })
  endorsement?: string;
}

export class InclusionQuery {
  @Int({ optional: true, min: 1, max: Number.MAX_SAFE_INTEGER, description: 'Number of the entry.' })
  entry?: number;

  @Text({ optional: true, max: 64, pattern: /^[0-9a-f]{64}$/, example: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', description: 'Or its leaf hash, hexadecimal.' })
  hash?: string;

  @Int({ optional: true, min: 1, max: Number.MAX_SAFE_INTEGER, description: 'Size of the checkpoint; the newest if left out.' })
  size?: number;
}

export class InclusionView {
  @ApiProperty({ type: 'integer' })
  entryId!: number;

  @ApiProperty({ type: 'integer' })
  index!: number;

  @ApiProperty({ type: String, description: 'Base64.' })
  leafHash!: string;

  @ApiProperty({ type: String, isArray: true, description: 'Base64, from the leaf upwards (RFC 6962, 2.1.1).' })
  proof!: readonly string[];

  @ApiProperty({ type: CheckpointView })
  checkpoint!: CheckpointView;
}

export class ConsistencyQuery {
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER, description: 'Size of the earlier checkpoint.' })
  first!: number;

  @Int({ optional: true, min: 1, max: Number.MAX_SAFE_INTEGER, description: 'Size of the later one; the newest if left out.' })
  second?: number;
}

export class ConsistencyView {
  @ApiProperty({ type: CheckpointView })
  first!: CheckpointView;

  @ApiProperty({ type: CheckpointView })
  second!: CheckpointView;

  @ApiProperty({ type: String, isArray: true, description: 'Base64 (RFC 6962, 2.1.2).' })
  proof!: readonly string[];
}

export class TimelineQuery {
  @Text({ max: 200, example: 'item/0190f5c2-7d1e-7000-8000-000000000000', description: 'The aggregate whose entries are wanted.' })
  aggregate!: string;

  @Int({ optional: true, description: 'The number after which the page begins.' })
  after?: number;
}

export class TimelineEntryView {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ type: String })
  aggregate!: string;

  @ApiProperty({ type: 'integer' })
  seq!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, description: 'Id of the account, or `system`.' })
  actor!: string;

  @ApiProperty({ type: String })
  action!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Readonly<Record<string, unknown>>;

  @ApiProperty({ type: 'integer', required: false, description: 'Its place in the log; absent while no checkpoint covers it.' })
  index?: number;

  @ApiProperty({ type: String, description: 'The leaf exactly as it was hashed.' })
  text!: string;

  @ApiProperty({ type: String, description: 'Its hash, hexadecimal.' })
  hash!: string;
}

export class VerifyBody {
  @Text({ optional: true, max: 10_000_000, description: 'Checkpoints kept outside, as the text of their file: the log must still contain them.' })
  checkpoint?: string;
}

export class LedgerFindingView {
  @ApiProperty({ type: String })
  kind!: string;

  @ApiProperty({ type: String })
  where!: string;

  @ApiProperty({ type: String, description: 'What is wrong, in words.' })
  sentence!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  facts!: object;
}

export class LedgerReportView {
  @ApiProperty({ type: Boolean })
  ok!: boolean;

  @ApiProperty({ type: 'integer' })
  entries!: number;

  @ApiProperty({ type: 'integer' })
  checkpoints!: number;

  @ApiProperty({ type: 'integer', description: 'Entries that no checkpoint covers yet.' })
  unprotected!: number;

  @ApiProperty({ type: 'integer', description: 'Rows of evidence tables that were compared.' })
  rows!: number;

  @ApiProperty({ type: LedgerFindingView, isArray: true })
  findings!: LedgerFindingView[];

  @ApiProperty({ type: Boolean, description: 'More was found than is listed.' })
  isTruncated!: boolean;
}
