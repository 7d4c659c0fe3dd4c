import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags, type ApiBodyOptions } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { granted, refuse } from '../kernel/index.js';
import type { Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Access, actionViews, CurrentCaller, Exported, PageQuery, readUpload, sendFile } from '../platform/http/index.js';
import { languageOf, sentenceOf } from '../platform/messages/index.js';
import type { Definition } from './definitions.service.js';
import type { BadLine, InstrumentDeclaration } from './domain/index.js';
import { FILES_EXPORT, PROFICIENCY_EXPORT } from './exported.js';
import { DecisionBody } from './floor.dto.js';
import { InstrumentFiles, LARGEST_FILE, type InstrumentFileView } from './instrument-files.service.js';
import {
  AcceptBody, AttemptView, BadLineView, FollowBody, InstrumentBody, InstrumentFileFullView, InstrumentFilePage, InstrumentFileQuery, InstrumentPage, InstrumentView, ProficiencyBody, ProficiencyPage, ProficiencyQuery,
  ProficiencyView,
} from './instruments.dto.js';
import { Instruments } from './instruments.service.js';
import { ProficiencyTests } from './proficiency.service.js';

const SHOWN_IN_ATTEMPT = 200;
const SHOWN = 2000;
const sent = <T>(body: unknown): T => JSON.parse(JSON.stringify(body)) as T;
const declared = ({ actions, ...instrument }: Definition<InstrumentDeclaration>, language?: string): InstrumentView => ({ ...instrument, actions: actionViews(actions, language) });
const said = (bad: readonly BadLine[], language?: string): BadLineView[] =>
  bad.slice(0, SHOWN).map(({ line, text, why }) => ({ line, text: text.slice(0, 500), code: why.code, reason: sentenceOf(why, languageOf(language)).detail }));
const shown = (file: InstrumentFileView, language?: string): InstrumentFileFullView => ({ ...sent<InstrumentFileFullView>({ ...file, readings: file.readings.slice(0, SHOWN), bad: [] }), bad: said(file.bad, language) });
const FORM = (field: string): ApiBodyOptions => ({ schema: { type: 'object', required: ['file', field], properties: { file: { type: 'string', format: 'binary' }, [field]: { type: 'string' } } } });

@ApiTags('laboratory')
@Controller('api')
export class InstrumentsController {
  constructor(private readonly instruments: Instruments, private readonly received: InstrumentFiles, private readonly proficiency: ProficiencyTests, private readonly files: Files) {}

  /** How the laboratory's instruments' files are read, those that wait for a decision first. */
  @Get('instruments')
  @ApiOkResponse({ type: InstrumentPage })
  @Access('laboratory.read')
  async list(@CurrentCaller() caller: Caller, @Query() query: PageQuery, @Headers('accept-language') language?: string): Promise<InstrumentPage> {
    const page = await this.instruments.list(caller, query);
    return { ...page, items: page.items.map((one) => declared(one, language)) };
  }

  @Post('instruments')
  @ApiCreatedResponse({ type: InstrumentView })
  @Access('floor.propose')
  async propose(@CurrentCaller() caller: Caller, @Body() body: InstrumentBody, @Headers('accept-language') language?: string): Promise<InstrumentView> {
    return declared(await this.instruments.propose(caller, body), language);
  }

  @Post('instruments/:id/decision')
  @HttpCode(200)
  @ApiOkResponse({ type: InstrumentView })
  @Access('floor.approve')
  async decide(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { action, reason }: DecisionBody, @Headers('accept-language') language?: string): Promise<InstrumentView> {
    return declared(await this.instruments.decide(caller, id, action, reason), language);
  }

  /** What a declaration reads in a file; nothing is kept. */
  @Post('instruments/attempt')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM('declaration'))
  @ApiOkResponse({ type: AttemptView })
  @Access('laboratory.read')
  async attempt(@Req() request: FastifyRequest, @Headers('accept-language') language?: string): Promise<AttemptView> {
    const { bytes, fields } = await readUpload(request, LARGEST_FILE);
    const { encoding, readings, bad } = this.instruments.attempt(jsonIn(fields['declaration']), bytes);
    return { encoding, readingCount: readings.length, badCount: bad.length, readings: sent(readings.slice(0, SHOWN_IN_ATTEMPT)), bad: said(bad.slice(0, SHOWN_IN_ATTEMPT), language) };
  }

  /** Result files, newest first. */
  @Get('instrument-files')
  @Exported(FILES_EXPORT)
  @ApiOkResponse({ type: InstrumentFilePage })
  @Access('laboratory.read')
  async fileList(@CurrentCaller() caller: Caller, @Query() query: InstrumentFileQuery): Promise<InstrumentFilePage> {
    return sent(await this.received.list(caller, query));
  }

  /** Receives a result file: it is kept as it came and read by its instrument's declaration; nothing is in a worksheet yet. */
  @Post('instrument-files')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM('instrument'))
  @ApiCreatedResponse({ type: InstrumentFileFullView })
  @Access('instrument.receive')
  async upload(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest, @Headers('accept-language') language?: string): Promise<InstrumentFileFullView> {
    const { name, bytes, fields } = await readUpload(request, LARGEST_FILE);
    return shown(await this.received.receive(caller, { instrument: fields['instrument'] ?? '', fileName: name, bytes, source: 'upload' }), language);
  }

  @Get('instrument-files/:id')
  @ApiOkResponse({ type: InstrumentFileFullView })
  @Access('laboratory.read')
  async file(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<InstrumentFileFullView> {
    return shown(await this.received.one(caller, id), language);
  }

  /** The file as it came. */
  @Get('instrument-files/:id/original')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Access('laboratory.read')
  async original(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.received.original(caller, id);
    sendFile(reply, this.files, file, file.name ?? 'result.txt');
  }

  /** Takes over the readings of the mapped samples into their worksheets, all or none. */
  @Post('instrument-files/:id/accept')
  @HttpCode(200)
  @ApiOkResponse({ type: InstrumentFileFullView })
  @Access('instrument.receive')
  async accept(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: AcceptBody, @Headers('accept-language') language?: string): Promise<InstrumentFileFullView> {
    return shown(await this.received.accept(caller, id, body), language);
  }

  @Post('instrument-files/:id/discard')
  @HttpCode(200)
  @ApiOkResponse({ type: InstrumentFileFullView })
  @Access('instrument.receive')
  async discard(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<InstrumentFileFullView> {
    return shown(await this.received.discard(caller, id), language);
  }

  /** Proficiency tests with their z-scores, newest first. */
  @Get('proficiency-tests')
  @Exported(PROFICIENCY_EXPORT)
  @ApiOkResponse({ type: ProficiencyPage })
  @Access('laboratory.read')
  async proficiencyTests(@CurrentCaller() caller: Caller, @Query() query: ProficiencyQuery): Promise<ProficiencyPage> {
    return sent(await this.proficiency.list(caller, query));
  }

  @Post('proficiency-tests')
  @ApiCreatedResponse({ type: ProficiencyView })
  @Access('laboratory.manage')
  recordTest(@CurrentCaller() caller: Caller, @Body() body: ProficiencyBody): Promise<ProficiencyView> {
    return this.proficiency.record(caller, body);
  }

  /** Names the nonconforming work whose corrective action follows. */
  @Put('proficiency-tests/:id/finding')
  @ApiOkResponse({ type: ProficiencyView })
  @Access('laboratory.manage')
  follow(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { findingId }: FollowBody): Promise<ProficiencyView> {
    return this.proficiency.follow(caller, id, findingId);
  }
}

function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return granted(refuse('instrument.declaration-wrong', { part: '' }, 'invalid'));
  }
}
