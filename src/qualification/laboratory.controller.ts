import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Refusal } from '../kernel/index.js';
import type { Caller } from '../platform/database/index.js';
import { Access, actionViews, CurrentCaller } from '../platform/http/index.js';
import { languageOf, sentenceOf } from '../platform/messages/index.js';
import { Competence, type Colleague } from './competence.service.js';
import {
  DilutionBody, EquipmentBody, EquipmentEventBody, EquipmentPage, EquipmentQuery, EquipmentView, FindingBody, FindingStepBody, FindingView, MaterialBody, MaterialPage, MaterialQuery,
  MaterialStepBody, MaterialView, MethodConditionBody, RoomReadingBody, RoomsView, VerificationBody, VerificationView,
} from './equipment.dto.js';
import { Equipment, type EquipmentFile } from './equipment.service.js';
import { LaboratoryRecords, type ShownFinding } from './laboratory-records.service.js';
import { Materials, type MaterialFile } from './materials.service.js';
import { AuthorisationBody, LaboratoryPersonView, EndAuthorisationBody, PersonFileBody, TrainingBody } from './people.dto.js';

/** What the reader's own laboratory works with: people, instruments, materials, rooms, methods and findings. */
@ApiTags('laboratory')
@Controller('api/laboratory')
export class LaboratoryController {
  constructor(
    private readonly competence: Competence, private readonly equipment: Equipment, private readonly materials: Materials, private readonly records: LaboratoryRecords,
  ) {}

  /** The people who test, check or sign, with what they learnt and may do. */
  @Get('people')
  @ApiOkResponse({ type: [LaboratoryPersonView] })
  @Access('laboratory.read')
  people(@CurrentCaller() caller: Caller): Promise<Colleague[]> {
    return this.competence.people(caller);
  }

  /** Opens or changes a person's file; one person works in one laboratory. */
  @Put('people/:id')
  @ApiOkResponse({ type: [LaboratoryPersonView] })
  @Access('laboratory.manage')
  file(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: PersonFileBody): Promise<Colleague[]> {
    return this.competence.file(caller, id, body);
  }

  @Post('people/:id/trainings')
  @ApiCreatedResponse({ type: [LaboratoryPersonView] })
  @Access('laboratory.manage')
  train(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: TrainingBody): Promise<Colleague[]> {
    return this.competence.train(caller, id, body);
  }

  /** Authorises a person for a method or to sign for a field, on the strength of an examination that was passed. */
  @Post('people/:id/authorisations')
  @ApiCreatedResponse({ type: [LaboratoryPersonView] })
  @Access('laboratory.manage')
  authorise(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: AuthorisationBody): Promise<Colleague[]> {
    return this.competence.authorise(caller, id, body);
  }

  @Post('authorisations/:id/end')
  @HttpCode(200)
  @ApiOkResponse({ type: [LaboratoryPersonView] })
  @Access('laboratory.manage')
  end(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: EndAuthorisationBody): Promise<Colleague[]> {
    return this.competence.end(caller, id, reason);
  }

  /** Instruments, what is due first. */
  @Get('equipment')
  @ApiOkResponse({ type: EquipmentPage })
  @Access('laboratory.read')
  async instruments(@CurrentCaller() caller: Caller, @Query() query: EquipmentQuery, @Headers('accept-language') language?: string): Promise<EquipmentPage> {
    const { items, ...page } = await this.equipment.list(caller, query);
    return { ...page, items: items.map((one) => ({ ...one, ...said(this.equipment.whyNotUse(one), language) })) };
  }

  @Post('equipment')
  @ApiCreatedResponse({ type: EquipmentView })
  @Access('equipment.keep')
  async registerInstrument(@CurrentCaller() caller: Caller, @Body() body: EquipmentBody, @Headers('accept-language') language?: string): Promise<EquipmentView> {
    return this.instrument(await this.equipment.register(caller, body), language);
  }

  /** An instrument with its whole file. */
  @Get('equipment/:id')
  @ApiOkResponse({ type: EquipmentView })
  @Access('laboratory.read')
  async oneInstrument(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<EquipmentView> {
    return this.instrument(await this.equipment.one(caller, id), language);
  }

  /** Adds a line to the file: calibration, verification, check, fault, repair, stop, return or scrapping. */
  @Post('equipment/:id/events')
  @ApiCreatedResponse({ type: EquipmentView })
  @Access('equipment.keep')
  async event(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: EquipmentEventBody, @Headers('accept-language') language?: string): Promise<EquipmentView> {
    return this.instrument(await this.equipment.record(caller, id, body), language);
  }

  /** Reference materials, solutions and reagents, what expires first. */
  @Get('materials')
  @ApiOkResponse({ type: MaterialPage })
  @Access('laboratory.read')
  async lots(@CurrentCaller() caller: Caller, @Query() query: MaterialQuery, @Headers('accept-language') language?: string): Promise<MaterialPage> {
    const { items, ...page } = await this.materials.list(caller, query);
    return { ...page, items: items.map((one) => ({ ...one, ...said(this.materials.whyNot(one), language) })) };
  }

  @Post('materials')
  @ApiCreatedResponse({ type: MaterialView })
  @Access('laboratory.record')
  async receive(@CurrentCaller() caller: Caller, @Body() body: MaterialBody, @Headers('accept-language') language?: string): Promise<MaterialView> {
    return this.lot(await this.materials.receive(caller, body), language);
  }

  /** A lot with what it was made from and everything that was done with it. */
  @Get('materials/:id')
  @ApiOkResponse({ type: MaterialView })
  @Access('laboratory.read')
  async oneLot(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<MaterialView> {
    return this.lot(await this.materials.one(caller, id), language);
  }

  /** Prepares a solution from this lot by dilution. */
  @Post('materials/:id/dilutions')
  @ApiCreatedResponse({ type: MaterialView })
  @Access('laboratory.record')
  async dilute(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: DilutionBody, @Headers('accept-language') language?: string): Promise<MaterialView> {
    return this.lot(await this.materials.dilute(caller, id, body), language);
  }

  @Post('materials/:id/steps')
  @HttpCode(200)
  @ApiOkResponse({ type: MaterialView })
  @Access('laboratory.record')
  async step(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: MaterialStepBody, @Headers('accept-language') language?: string): Promise<MaterialView> {
    return this.lot(await this.materials.take(caller, id, body), language);
  }

  /** What was measured in the rooms lately, and what methods demand of them. */
  @Get('rooms')
  @ApiOkResponse({ type: RoomsView })
  @Access('laboratory.read')
  rooms(@CurrentCaller() caller: Caller): Promise<RoomsView> {
    return this.records.rooms(caller);
  }

  @Post('rooms/readings')
  @ApiCreatedResponse({ type: RoomsView })
  @Access('laboratory.record')
  measure(@CurrentCaller() caller: Caller, @Body() body: RoomReadingBody): Promise<RoomsView> {
    return this.records.measure(caller, body);
  }

  @Put('rooms/conditions')
  @ApiOkResponse({ type: RoomsView })
  @Access('laboratory.manage')
  demand(@CurrentCaller() caller: Caller, @Body() body: MethodConditionBody): Promise<RoomsView> {
    return this.records.demand(caller, body);
  }

  /** Methods that the laboratory has verified before their first use. */
  @Get('verifications')
  @ApiOkResponse({ type: [VerificationView] })
  @Access('laboratory.read')
  verifications(@CurrentCaller() caller: Caller): Promise<VerificationView[]> {
    return this.records.verifications(caller);
  }

  @Post('verifications')
  @ApiCreatedResponse({ type: [VerificationView] })
  @Access('laboratory.manage')
  verify(@CurrentCaller() caller: Caller, @Body() body: VerificationBody): Promise<VerificationView[]> {
    return this.records.verify(caller, body);
  }

  /** Nonconforming work and complaints with their corrective action. */
  @Get('findings')
  @ApiOkResponse({ type: [FindingView] })
  @Access('laboratory.read')
  async findings(@CurrentCaller() caller: Caller, @Headers('accept-language') language?: string): Promise<FindingView[]> {
    return found(await this.records.findings(caller), language);
  }

  @Post('findings')
  @ApiCreatedResponse({ type: [FindingView] })
  @Access('laboratory.record')
  async find(@CurrentCaller() caller: Caller, @Body() body: FindingBody, @Headers('accept-language') language?: string): Promise<FindingView[]> {
    return found(await this.records.find(caller, body), language);
  }

  @Post('findings/:id/steps')
  @HttpCode(200)
  @ApiOkResponse({ type: [FindingView] })
  @Access('laboratory.manage')
  async findingStep(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: FindingStepBody, @Headers('accept-language') language?: string): Promise<FindingView[]> {
    return found(await this.records.step(caller, id, body), language);
  }

  private instrument({ actions, ...file }: EquipmentFile, language?: string): EquipmentView {
    return { ...file, actions: actionViews(actions, language), ...said(this.equipment.whyNotUse(file), language) };
  }

  private lot(file: MaterialFile, language?: string): MaterialView {
    return { ...file, ...said(this.materials.whyNot(file), language) };
  }
}

function said(why: Refusal | undefined, language?: string): { notUsable?: string } {
  return why ? { notUsable: sentenceOf(why, languageOf(language)).detail } : {};
}

function found(findings: readonly ShownFinding[], language?: string): FindingView[] {
  return findings.map(({ actions, ...finding }) => ({ ...finding, actions: actionViews(actions, language) }));
}
