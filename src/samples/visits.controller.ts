import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Access, actionViews, CurrentCaller, readUpload, sendFile, Exported } from '../platform/http/index.js';
import { Attachments } from './attachments.service.js';
import { Numbers } from './numbers.service.js';
import { ProducerLimitsRule } from './producer-limits.service.js';
import { Signings } from './signings.service.js';
import {
  ATTACHMENT_KINDS, AttachmentView, DraftBody, DraftView, EndlessBody, MyVisitsQuery, NumberView, ProducerLimitsBody, ProducerWarningView, RefuseBody, ReserveNumberBody, SignedRecordView, SignRecordBody, StartBody, VisitPage,
  VisitQuery, VisitView,
} from './visits.dto.js';
import { Visits, type VisitPageData } from './visits.service.js';
import { VISITS } from './exported.js';

const said = ({ actions, ...visit }: VisitPageData, language?: string): VisitView => ({ ...visit, actions: actionViews(actions, language) });
const LARGEST_IMAGE = 12 * 1024 * 1024;

@ApiTags('samples')
@Controller('api/visits')
export class VisitsController {
  constructor(
    private readonly visits: Visits, private readonly signings: Signings, private readonly attachments: Attachments, private readonly numbers: Numbers, private readonly files: Files,
    private readonly limits: ProducerLimitsRule,
  ) {}

  /** The sampler's own visits, by due day. */
  @Get('mine')
  @ApiOkResponse({ type: VisitPage })
  @Access('visit.own')
  mine(@CurrentCaller() caller: Caller, @Query() query: MyVisitsQuery): Promise<VisitPage> {
    return this.visits.mine(caller, query);
  }

  /** All visits of the dispatcher's own draws. */
  @Get()
  @ApiOkResponse({ type: VisitPage })
  @Access('visit.dispatch')
  @Exported(VISITS)
  list(@CurrentCaller() caller: Caller, @Query() query: VisitQuery): Promise<VisitPage> {
    return this.visits.list(caller, query);
  }

  /** A visit with its form, first values, draft, records and what the reader may do now. Before the whole draw is closed only its samplers and the organiser's dispatchers find it. */
  @Get(':id')
  @ApiOkResponse({ type: VisitView })
  @Access('visit.read')
  async one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<VisitView> {
    return said(await this.visits.one(caller, id), language);
  }

  @Post(':id/start')
  @HttpCode(200)
  @ApiOkResponse({ type: VisitView })
  @Access('visit.own')
  async start(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: StartBody, @Headers('accept-language') language?: string): Promise<VisitView> {
    return said(await this.visits.start(caller, id, body), language);
  }

  /** Keeps the whole draft; `draft.stale` with the present one in its facts where another device was quicker. */
  @Put(':id/draft')
  @ApiOkResponse({ type: DraftView })
  @Access('visit.own')
  saveDraft(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: DraftBody): Promise<DraftView> {
    return this.visits.saveDraft(caller, id, body);
  }

  /** Adds an image: a multipart form with `id`, `kind`, `takenAt`, optional `latitude`, `longitude`, `accuracyMetres`, and the file last. Signatures are PNG. */
  @Post(':id/attachments')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['id', 'kind', 'takenAt', 'file'], properties: {
    id: { type: 'string', format: 'uuid' }, kind: { type: 'string', enum: [...ATTACHMENT_KINDS] }, takenAt: { type: 'string', format: 'date-time' }, latitude: { type: 'string' },
    longitude: { type: 'string' }, accuracyMetres: { type: 'string' }, file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: AttachmentView })
  @Access('visit.own')
  async attach(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<AttachmentView> {
    return this.attachments.add(caller, id, await readUpload(request, LARGEST_IMAGE));
  }

  @Get(':id/attachments/:attachmentId')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Access('visit.read')
  async attachment(
    @CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Param('attachmentId', ParseUUIDPipe) attachmentId: string, @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, name } = await this.attachments.open(caller, id, attachmentId);
    sendFile(reply, this.files, file, name);
  }

  /** Gives a record its number before it is signed: for a form that is printed, signed by hand and photographed. */
  @Post(':id/numbers')
  @ApiCreatedResponse({ type: NumberView })
  @Access('visit.own')
  reserveNumber(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { recordId }: ReserveNumberBody): Promise<NumberView> {
    return this.numbers.reserve(caller, id, recordId);
  }

  /** What one more batch of this producer would go beyond in this quarter, while the record is filled in: counts of the plan's own bureau alone. */
  @Post(':id/producer-limits')
  @HttpCode(200)
  @ApiOkResponse({ type: [ProducerWarningView] })
  @Access('visit.own')
  producerLimits(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ProducerLimitsBody): Promise<ProducerWarningView[]> {
    return this.limits.preview(caller, id, body);
  }

  /** Signs a sampling record: the item, its portions, seals and labels come into being. */
  @Post(':id/records')
  @ApiCreatedResponse({ type: SignedRecordView })
  @Access('visit.own')
  sign(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: SignRecordBody): Promise<SignedRecordView> {
    return this.signings.sign(caller, id, body);
  }

  /** Signs a record of the unit's refusal and takes the next reserve; the handling officer hears of it. */
  @Post(':id/refusal')
  @ApiCreatedResponse({ type: SignedRecordView })
  @Access('visit.own')
  refuse(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: RefuseBody): Promise<SignedRecordView> {
    return this.signings.refuse(caller, id, body);
  }

  /** The place was shut: takes the next reserve. `nextVisitId` is its visit, null where no reserve was left. Needs a photograph. */
  @Post(':id/closed')
  @HttpCode(200)
  @ApiOkResponse({ type: VisitView })
  @Access('visit.own')
  async closed(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: EndlessBody, @Headers('accept-language') language?: string): Promise<VisitView> {
    return said(await this.visits.closed(caller, id, body), language);
  }

  /** The product was not there, in all or the named strata: takes the next reserve. Needs a photograph. */
  @Post(':id/no-product')
  @HttpCode(200)
  @ApiOkResponse({ type: VisitView })
  @Access('visit.own')
  async noProduct(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: EndlessBody, @Headers('accept-language') language?: string): Promise<VisitView> {
    return said(await this.visits.noProduct(caller, id, body), language);
  }

  /** The samplers are done here. The last visit of a draw closes the draw. */
  @Post(':id/end')
  @HttpCode(200)
  @ApiOkResponse({ type: VisitView })
  @Access('visit.own')
  async end(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<VisitView> {
    return said(await this.visits.end(caller, id), language);
  }
}
