import { Body, Controller, Get, Header, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, actionViews, CurrentCaller, Exported } from '../platform/http/index.js';
import { Draws } from './draws.service.js';
import { DrawnCodePage, DrawnUnitPage, DrawnUnitQuery, DrawPage, DrawQuery, DrawView, OutOfFramePage, OutOfFrameQuery, PrepareDrawBody, PublicValueBody } from './draws.dto.js';
import { DrawPreparation } from './preparation.service.js';
import { PublicDraws } from './public-draws.service.js';
import { DrawReading } from './reading.service.js';
import { DRAWS } from './exported.js';

const CSV = 'text/csv; charset=utf-8';

@ApiTags('draws')
@Controller('api/draws')
export class DrawsController {
  constructor(private readonly draws: Draws, private readonly preparation: DrawPreparation, private readonly reading: DrawReading, private readonly published: PublicDraws) {}

  @Get()
  @ApiOkResponse({ type: DrawPage })
  @Access('draw.read')
  @Exported(DRAWS)
  list(@CurrentCaller() caller: Caller, @Query() query: DrawQuery): Promise<DrawPage> {
    return this.reading.list(caller, query);
  }

  /** One draw: its rule, hashes and counts, its history and what the reader may do now. Names are never here. */
  @Get(':id')
  @ApiOkResponse({ type: DrawView })
  @Access('draw.read')
  one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<DrawView> {
    return this.said(caller, id, language);
  }

  /** Freezes frame and roster of a published plan and commits to a nonce; with `replaces`, a redraw. */
  @Post()
  @ApiCreatedResponse({ type: DrawView })
  @Access('draw.conduct')
  async prepare(@CurrentCaller() caller: Caller, @Body() body: PrepareDrawBody, @Headers('accept-language') language?: string): Promise<DrawView> {
    return this.said(caller, await this.preparation.prepare(caller, body), language);
  }

  /** Keeps the public value as one person read it; another person's confirmation draws. */
  @Post(':id/value')
  @HttpCode(200)
  @ApiOkResponse({ type: DrawView })
  @Access('draw.conduct')
  async enter(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { value }: PublicValueBody, @Headers('accept-language') language?: string): Promise<DrawView> {
    await this.draws.enter(caller, id, value);
    return this.said(caller, id, language);
  }

  /** A second person's reading of the public value: equal to the first, it draws at once; the same value again changes nothing. */
  @Post(':id/confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: DrawView })
  @Access('draw.conduct')
  async confirm(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { value }: PublicValueBody, @Headers('accept-language') language?: string): Promise<DrawView> {
    await this.draws.confirm(caller, id, value);
    return this.said(caller, id, language);
  }

  /** Turns the drawn units into visits of their samplers. */
  @Post(':id/dispatch')
  @HttpCode(200)
  @ApiOkResponse({ type: DrawView })
  @Access('draw.dispatch')
  async dispatch(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<DrawView> {
    await this.draws.dispatch(caller, id);
    return this.said(caller, id, language);
  }

  /** What was drawn, with names and inspectors: for the organiser's dispatchers; for every reader of the draw after its last visit. */
  @Get(':id/units')
  @ApiOkResponse({ type: DrawnUnitPage })
  @Access('draw.read')
  units(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Query() query: DrawnUnitQuery): Promise<DrawnUnitPage> {
    return this.reading.units(caller, id, query);
  }

  /** What was drawn as codes, in draw order: the first digits of each ticket, which tell nothing before the nonce is published and are found in the result after. */
  @Get(':id/codes')
  @ApiOkResponse({ type: DrawnCodePage })
  @Access('draw.read')
  codes(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Query() query: DrawnUnitQuery): Promise<DrawnCodePage> {
    return this.reading.codes(caller, id, query);
  }

  /** Who was left out of the frame, and who stands in it with a warning, each with the reason; under the same condition. */
  @Get(':id/left-out')
  @ApiOkResponse({ type: OutOfFramePage })
  @Access('draw.read')
  leftOut(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Query() query: OutOfFrameQuery): Promise<OutOfFramePage> {
    return this.reading.leftOut(caller, id, query);
  }

  /** The frozen frame with its weights, under the same condition as the names. */
  @Get(':id/frame.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @Access('draw.read')
  frame(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.reading.file(caller, id, 'frame');
  }

  /** Who was left out of the frame, and why; under the same condition. */
  @Get(':id/exclusions.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @Access('draw.read')
  exclusions(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.reading.file(caller, id, 'exclusions');
  }

  /** The frozen roster by pseudonyms, under the same condition. */
  @Get(':id/roster.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @Access('draw.read')
  roster(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.reading.file(caller, id, 'roster');
  }

  /** The result as its hash was taken, under the same condition. */
  @Get(':id/result.csv')
  @Header('content-type', CSV)
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  @Access('draw.read')
  result(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.reading.file(caller, id, 'result');
  }

  /** All that a verifier needs in one ZIP archive, with weights even where the public is not given them; after the last visit. */
  @Get(':id/bundle.zip')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Access('draw.read')
  async bundle(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.published.bundleFor(caller, id), { type: 'application/zip', disposition: 'attachment; filename="bundle.zip"' });
  }

  private async said(caller: Caller, id: string, language?: string): Promise<DrawView> {
    const { actions, ...draw } = await this.reading.one(caller, id);
    return { ...draw, actions: actionViews(actions, language) };
  }
}
