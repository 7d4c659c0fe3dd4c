import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, readUpload } from '../platform/http/index.js';
import { languageOf, sentenceOf } from '../platform/messages/index.js';
import { PERSONNEL_HEADINGS } from './domain/index.js';
import { PersonnelEntryBody, PersonnelListView, PersonView, RosterBody, RosterPersonView } from './personnel.dto.js';
import { Personnel, type PersonnelList } from './personnel.service.js';
import { Rosters } from './roster.service.js';

const FILE = { schema: { type: 'object', required: ['file'], properties: { sha256: { type: 'string' }, file: { type: 'string', format: 'binary' } } } };

@ApiTags('draws')
@Controller('api')
export class PersonnelController {
  constructor(private readonly personnel: Personnel, private readonly rosters: Rosters) {}

  /** The samplers of the organisation and those below it: certificates, days away, households, former employers, and how much each has to do. */
  @Get('personnel')
  @ApiOkResponse({ type: [PersonView] })
  @Access('draw.conduct')
  people(@CurrentCaller() caller: Caller): Promise<PersonView[]> {
    return this.rosters.people(caller);
  }

  @Post('personnel')
  @HttpCode(200)
  @ApiOkResponse({ type: [PersonView] })
  @Access('draw.conduct')
  async add(@CurrentCaller() caller: Caller, @Body() body: PersonnelEntryBody): Promise<PersonView[]> {
    await this.personnel.add(caller, body);
    return this.rosters.people(caller);
  }

  /** An empty personnel list with its headings, as UTF-8 CSV that Excel opens. */
  @Get('personnel/template')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Access('draw.conduct')
  template(@Res() reply: FastifyReply): void {
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('抽样人员表模板.csv')}`)
      .send(`\uFEFF${PERSONNEL_HEADINGS.map((heading) => (heading === '账号' ? `${heading}*` : heading)).join(',')}\r\n`);
  }

  /** What a personnel list (CSV or XLSX) would add, and each bad line with its reason. Nothing is kept. */
  @Post('personnel/preview')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @ApiOkResponse({ type: PersonnelListView })
  @Access('draw.conduct')
  async preview(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest, @Headers('accept-language') language?: string): Promise<PersonnelListView> {
    return worded(await this.personnel.preview(caller, await readUpload(request)), language);
  }

  /** Takes over the good lines of the list that was previewed; `sha256` is the hash that the preview told. */
  @Post('personnel/import')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @ApiOkResponse({ type: PersonnelListView })
  @Access('draw.conduct')
  async take(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest, @Headers('accept-language') language?: string): Promise<PersonnelListView> {
    return worded(await this.personnel.take(caller, await readUpload(request)), language);
  }

  @Post('personnel/:id/end')
  @HttpCode(200)
  @ApiOkResponse({ type: [PersonView] })
  @Access('draw.conduct')
  async end(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PersonView[]> {
    await this.personnel.end(caller, id);
    return this.rosters.people(caller);
  }

  /** Who would stand in the roster of a draw of a plan, and who would not and why. */
  @Post('personnel/roster')
  @HttpCode(200)
  @ApiOkResponse({ type: [RosterPersonView] })
  @Access('draw.conduct')
  roster(@CurrentCaller() caller: Caller, @Body() body: RosterBody): Promise<RosterPersonView[]> {
    return this.rosters.preview(caller, body);
  }
}

function worded(list: PersonnelList, language?: string): PersonnelListView {
  return { ...list, problems: list.problems.map(({ line, heading, code, facts }) => ({ line, heading, code, reason: sentenceOf({ code, facts }, languageOf(language)).detail })) };
}
