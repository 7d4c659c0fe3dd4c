import { Body, Controller, Get, Header, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { granted, refuse } from '../kernel/index.js';
import { ANONYMOUS, UnitOfWork, type Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, PublicRoute, RateLimited } from '../platform/http/index.js';
import { languageOf } from '../platform/messages/index.js';
import { LedgerVerification, sentenceOfFinding } from './ledger-verification.js';
import {
  CheckpointView, ConsistencyQuery, ConsistencyView, InclusionQuery, InclusionView, LedgerKeyView, LedgerReportView, TimelineEntryView, TimelineQuery, VerifyBody,
} from './ledger.dto.js';
import { Ledger } from './ledger.service.js';
import { TransparencyLog } from './transparency-log.js';

const PUBLIC = 'A transparency log is checked by anyone; hashes and signatures tell nothing of what the entries say';

@ApiTags('ledger')
@Controller('api/ledger')
export class LedgerController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: TransparencyLog,
    private readonly ledger: Ledger,
    private readonly verification: LedgerVerification,
  ) {}

  /** The newest checkpoint as a C2SP signed note, for witnesses and monitors. 404 while there is none. */
  @Get('checkpoint')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOkResponse({ type: String })
  @PublicRoute(PUBLIC)
  async checkpoint(): Promise<string> {
    return granted(await this.unitOfWork.read(ANONYMOUS, (tx) => this.log.published(tx))).note;
  }

  /** The public keys that sign checkpoints, oldest first, each vouched for by the one before. */
  @Get('keys')
  @ApiOkResponse({ type: [LedgerKeyView] })
  @PublicRoute(PUBLIC)
  keys(): Promise<LedgerKeyView[]> {
    return this.unitOfWork.read(ANONYMOUS, (tx) => this.log.publicKeys(tx));
  }

  /** The proof that an entry, named by its number or its hash, is under a checkpoint. 404 where it is not (yet). */
  @Get('inclusion')
  @ApiOkResponse({ type: InclusionView })
  @PublicRoute(PUBLIC)
  @RateLimited(120, 60)
  async inclusion(@Query() { entry, hash, size }: InclusionQuery): Promise<InclusionView> {
    const named = entry !== undefined ? { id: entry } : hash !== undefined ? { hash: Buffer.from(hash, 'hex') } : granted(refuse('ledger.entry-not-named', {}, 'invalid'));
    return granted(await this.unitOfWork.read(ANONYMOUS, (tx) => this.log.inclusion(tx, named, size)));
  }

  /** The proof that the log under one checkpoint begins with the log under an earlier one. */
  @Get('consistency')
  @ApiOkResponse({ type: ConsistencyView })
  @PublicRoute(PUBLIC)
  @RateLimited(120, 60)
  async consistency(@Query() { first, second }: ConsistencyQuery): Promise<ConsistencyView> {
    return granted(await this.unitOfWork.read(ANONYMOUS, (tx) => this.log.consistency(tx, first, second)));
  }

  /** The history of one aggregate, oldest first, 200 entries at a time. */
  @Get('entries')
  @ApiOkResponse({ type: [TimelineEntryView] })
  @Access('ledger.read')
  entries(@CurrentCaller() caller: Caller, @Query() { aggregate, after }: TimelineQuery): Promise<TimelineEntryView[]> {
    return this.unitOfWork.read(caller, (tx) => this.ledger.timeline(tx, aggregate, after));
  }

  /** Signs a checkpoint now over everything committed; answers the newest. 404 while the log is empty. */
  @Post('checkpoint')
  @HttpCode(200)
  @ApiOkResponse({ type: CheckpointView })
  @Access('ledger.verify')
  async sign(): Promise<CheckpointView> {
    return granted((await this.log.checkpoint()) ?? refuse('ledger.no-such-checkpoint', { size: 0 }, 'not-found'));
  }

  /** Folds the whole log again, compares it with checkpoints, keys and rows, and names what was tampered with. */
  @Post('verification')
  @HttpCode(200)
  @ApiOkResponse({ type: LedgerReportView })
  @Access('ledger.verify')
  @RateLimited(6, 60)
  async verify(@CurrentCaller() caller: Caller, @Body() { checkpoint }: VerifyBody, @Headers('accept-language') languages?: string): Promise<LedgerReportView> {
    const report = await this.verification.verify(caller, checkpoint);
    const language = languageOf(languages);
    return { ...report, findings: report.findings.map((finding) => ({ ...finding, sentence: sentenceOfFinding(finding, language) })) };
  }
}
