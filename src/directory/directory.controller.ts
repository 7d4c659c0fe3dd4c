import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, Exported } from '../platform/http/index.js';
import { Devices } from './devices.service.js';
import {
  ChangeDeviceBody, ChangeUnitBody, DeviceBody, DevicePage, DeviceQuery, DeviceView, PremisesPage, PremisesQuery, SearchHit, SearchQuery, UnitBody, UnitView,
} from './directory.dto.js';
import { Directory } from './directory.service.js';
import { PREMISES } from './exported.js';

@ApiTags('directory')
@Controller('api/directory')
export class DirectoryController {
  constructor(private readonly directory: Directory, private readonly devices: Devices) {}

  /** The first units that fit what someone is typing, by name, address, USCC or premises code; fewer than two characters find nothing. */
  @Get('search')
  @ApiOkResponse({ type: [SearchHit] })
  @Access('directory.read')
  search(@CurrentCaller() caller: Caller, @Query() query: SearchQuery): Promise<SearchHit[]> {
    return this.directory.search(caller, query.q, query.limit);
  }

  /** Premises in the order of their codes, filtered. */
  @Get('premises')
  @ApiOkResponse({ type: PremisesPage })
  @Access('directory.read')
  @Exported(PREMISES)
  list(@CurrentCaller() caller: Caller, @Query() query: PremisesQuery): Promise<PremisesPage> {
    return this.directory.list(caller, query);
  }

  /** One unit with its premises, licences and, for who may know it, the latest of its supervision record. */
  @Get('units/:id')
  @ApiOkResponse({ type: UnitView })
  @Access('directory.read')
  one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<UnitView> {
    return this.directory.one(caller, id);
  }

  @Post('units')
  @ApiCreatedResponse({ type: UnitView })
  @Access('directory.edit')
  create(@CurrentCaller() caller: Caller, @Body() body: UnitBody): Promise<UnitView> {
    return this.directory.create(caller, body);
  }

  /** Replaces what is known of a unit; `directory.stale` carries the unit as it is now when somebody else was quicker. */
  @Put('units/:id')
  @ApiOkResponse({ type: UnitView })
  @Access('directory.edit')
  change(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeUnitBody): Promise<UnitView> {
    return this.directory.change(caller, id, body);
  }

  /** Opens the enterprise portal for a unit: from now on it may have accounts. Asked again, nothing changes. */
  @Post('units/:id/portal')
  @HttpCode(200)
  @ApiOkResponse({ type: UnitView })
  @Access('organisation.manage')
  openPortal(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<UnitView> {
    return this.directory.openPortal(caller, id);
  }

  /** Devices, those due first. */
  @Get('devices')
  @ApiOkResponse({ type: DevicePage })
  @Access('directory.read')
  deviceList(@CurrentCaller() caller: Caller, @Query() query: DeviceQuery): Promise<DevicePage> {
    return this.devices.list(caller, query);
  }

  @Get('devices/:id')
  @ApiOkResponse({ type: DeviceView })
  @Access('directory.read')
  device(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<DeviceView> {
    return this.devices.one(caller, id);
  }

  @Post('devices')
  @ApiCreatedResponse({ type: DeviceView })
  @Access('directory.edit')
  createDevice(@CurrentCaller() caller: Caller, @Body() body: DeviceBody): Promise<DeviceView> {
    return this.devices.create(caller, body);
  }

  @Put('devices/:id')
  @ApiOkResponse({ type: DeviceView })
  @Access('directory.edit')
  changeDevice(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeDeviceBody): Promise<DeviceView> {
    return this.devices.change(caller, id, body);
  }
}
