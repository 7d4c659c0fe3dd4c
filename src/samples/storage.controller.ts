import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, Exported } from '../platform/http/index.js';
import {
  ChangePlaceBody, CustodyPortionPage, CustodyPortionView, DisposalQuery, DisposeBody, DivideBody, NewPlaceBody, PlaceView, PortionIdsBody, StorageBody, StoreQuery,
} from './custody.dto.js';
import { Disposals } from './disposals.service.js';
import { Storage } from './storage.service.js';
import { PORTIONS } from './exported.js';

@ApiTags('samples')
@Controller('api')
export class StorageController {
  constructor(private readonly storage: Storage, private readonly disposals: Disposals) {}

  /** The laboratory's own rooms, refrigerators and shelves, with how many portions stand in each. */
  @Get('storage-places')
  @ApiOkResponse({ type: [PlaceView] })
  @Access('custody.read')
  places(@CurrentCaller() caller: Caller): Promise<PlaceView[]> {
    return this.storage.places(caller);
  }

  @Post('storage-places')
  @ApiCreatedResponse({ type: PlaceView })
  @Access('storage.manage')
  addPlace(@CurrentCaller() caller: Caller, @Body() body: NewPlaceBody): Promise<PlaceView> {
    return this.storage.addPlace(caller, body);
  }

  @Put('storage-places/:id')
  @ApiOkResponse({ type: PlaceView })
  @Access('storage.manage')
  changePlace(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChangePlaceBody): Promise<PlaceView> {
    return this.storage.changePlace(caller, id, { ...body, id });
  }

  /** What the reader's organisation has, held by a person or in a place. */
  @Get('portions')
  @ApiOkResponse({ type: CustodyPortionPage })
  @Access('custody.read')
  @Exported(PORTIONS)
  inStore(@CurrentCaller() caller: Caller, @Query() query: StoreQuery): Promise<CustodyPortionPage> {
    return this.storage.inStore(caller, query);
  }

  /** Puts portions into a place, or moves them. */
  @Post('portions/store')
  @HttpCode(200)
  @ApiOkResponse({ type: [CustodyPortionView] })
  @Access('custody.receive')
  store(@CurrentCaller() caller: Caller, @Body() body: StorageBody): Promise<CustodyPortionView[]> {
    return this.storage.store(caller, body);
  }

  /** Parts a test portion into labelled sub-samples; answers with what is left of it and the sub-samples. */
  @Post('portions/:id/divide')
  @ApiCreatedResponse({ type: [CustodyPortionView] })
  @Access('custody.receive')
  divide(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: DivideBody): Promise<CustodyPortionView[]> {
    return this.storage.divide(caller, id, body);
  }

  /** Portions whose disposal is proposed or approved, longest due first. */
  @Get('disposals')
  @ApiOkResponse({ type: CustodyPortionPage })
  @Access('custody.read')
  @Exported(PORTIONS)
  due(@CurrentCaller() caller: Caller, @Query() query: DisposalQuery): Promise<CustodyPortionPage> {
    return this.disposals.list(caller, query);
  }

  @Post('disposals/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: [CustodyPortionView] })
  @Access('disposal.approve')
  approve(@CurrentCaller() caller: Caller, @Body() { portionIds }: PortionIdsBody): Promise<CustodyPortionView[]> {
    return this.disposals.approve(caller, portionIds);
  }

  @Post('disposals/carry-out')
  @HttpCode(200)
  @ApiOkResponse({ type: [CustodyPortionView] })
  @Access('storage.manage')
  dispose(@CurrentCaller() caller: Caller, @Body() { portionIds, method }: DisposeBody): Promise<CustodyPortionView[]> {
    return this.disposals.dispose(caller, portionIds, method);
  }
}
