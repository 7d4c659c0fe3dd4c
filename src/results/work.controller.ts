import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Access, CurrentCaller, readUpload, sendFile } from '../platform/http/index.js';
import { languageOf, sentenceOf } from '../platform/messages/index.js';
import { Allotments } from './allotment.service.js';
import { Gate } from './gate.service.js';
import { InstrumentsUsed } from './instruments-used.service.js';
import { SheetView } from './results.dto.js';
import { Subcontracts } from './subcontract.service.js';
import { Speaker } from './views.js';
import { AskSubcontractBody, ChooseInstrumentBody, DecideSubcontractBody, ExaminationScopeView, InstrumentUsedView, SubcontractView, UtilisationQuery, UtilisationView } from './work.dto.js';

const FILE = { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } };

/** What a laboratory may do, with what, and what another does for it. */
@ApiTags('examinations')
@Controller('api')
export class WorkController {
  constructor(
    private readonly gate: Gate, private readonly subcontracts: Subcontracts, private readonly allotments: Allotments, private readonly instruments: InstrumentsUsed, private readonly files: Files,
  ) {}

  /** Each determination with why the scope of today does not cover it, and what was subcontracted. */
  @Get('examinations/:id/scope')
  @ApiOkResponse({ type: ExaminationScopeView })
  @Access('examination.read')
  async scope(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<ExaminationScopeView> {
    const lines = await this.gate.ofExamination(caller, id);
    return {
      determinations: lines.map(({ why, ...line }) => ({ ...line, covered: why === null, ...(why ? { why: sentenceOf(why, languageOf(language)).detail } : {}) })),
      subcontracts: await this.subcontracts.of(caller, id),
    };
  }

  /** The instruments from which an examination's determinations are read. */
  @Get('examinations/:id/instruments')
  @ApiOkResponse({ type: [InstrumentUsedView] })
  @Access('examination.read')
  used(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<InstrumentUsedView[]> {
    return this.instruments.of(caller, id);
  }

  /** Names the instrument for the technician's own determinations; one that is overdue or faulty is refused. */
  @Put('examinations/:id/instruments')
  @ApiOkResponse({ type: [InstrumentUsedView] })
  @Access('result.enter')
  choose(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChooseInstrumentBody): Promise<InstrumentUsedView[]> {
    return this.instruments.choose(caller, id, body);
  }

  /** Asks the organiser's consent to have determinations done by a laboratory that covers them. */
  @Post('examinations/:id/subcontracts')
  @ApiCreatedResponse({ type: SubcontractView })
  @Access('examination.assign')
  ask(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: AskSubcontractBody): Promise<SubcontractView> {
    return this.subcontracts.ask(caller, id, body);
  }

  /** What laboratories ask of the reader's bureau, by due day. */
  @Get('subcontracts')
  @ApiOkResponse({ type: [SubcontractView] })
  @Access('examination.allot')
  asked(@CurrentCaller() caller: Caller): Promise<SubcontractView[]> {
    return this.subcontracts.asked(caller);
  }

  /** The organiser consents, refuses, or gives the whole item to another laboratory. */
  @Post('subcontracts/:id/decision')
  @HttpCode(200)
  @ApiOkResponse({ type: SubcontractView })
  @Access('examination.allot')
  decide(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: DecideSubcontractBody): Promise<SubcontractView> {
    return this.allotments.decide(caller, id, body);
  }

  /** Files the other laboratory's own signed report (PDF), with its number in the field `number`. */
  @Post('subcontracts/:id/report')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @ApiCreatedResponse({ type: SubcontractView })
  @Access('examination.assign')
  async fileReport(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<SubcontractView> {
    const upload = await readUpload(request);
    return this.subcontracts.fileReport(caller, id, upload.fields['number'] ?? '', upload);
  }

  @Get('subcontracts/:id/report')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Access('examination.read')
  async report(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.subcontracts.report(caller, id);
    sendFile(reply, this.files, file, file.name ?? '分包报告.pdf');
  }

  /** Enters the sheet that the other laboratory returned (XLSX or CSV: 样品编号, 检验项目, 检验结果, 单位, 检出限): all lines or none. */
  @Post('subcontracts/:id/results')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @ApiCreatedResponse({ type: SheetView })
  @Access('result.enter')
  async enter(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest, @Headers('accept-language') language?: string): Promise<SheetView> {
    const speaker = new Speaker(language);
    return speaker.sheet(await this.subcontracts.enter(caller, id, await readUpload(request), speaker.say), caller.accountId);
  }

  /** How much the laboratory's instruments and technicians were used between two days; idle instruments first. */
  @Get('laboratory/utilisation')
  @ApiOkResponse({ type: UtilisationView })
  @Access('laboratory.read')
  utilisation(@CurrentCaller() caller: Caller, @Query() { from, to }: UtilisationQuery): Promise<UtilisationView> {
    return this.instruments.utilisation(caller, from, to);
  }
}
