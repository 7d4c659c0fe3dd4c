import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller } from '../platform/http/index.js';
import { NumberPatternBody, NumberRangeBody, NumberRangeView, NumbersView } from './numbers.dto.js';
import { Numbers } from './numbers.service.js';

@ApiTags('samples')
@Controller('api/sampling-numbers')
export class NumbersController {
  constructor(private readonly numbers: Numbers) {}

  /** The ranges issued to the reader's bureau with what is left of them, and its own pattern. */
  @Get()
  @ApiOkResponse({ type: NumbersView })
  @Access('number-range.manage')
  list(@CurrentCaller() caller: Caller): Promise<NumbersView> {
    return this.numbers.list(caller);
  }

  /** Takes down a range that was issued to the bureau for national tasks. */
  @Post('ranges')
  @ApiCreatedResponse({ type: NumberRangeView })
  @Access('number-range.manage')
  issue(@CurrentCaller() caller: Caller, @Body() body: NumberRangeBody): Promise<NumberRangeView> {
    return this.numbers.issue(caller, body);
  }

  /** Sets the pattern of the bureau's local plans. */
  @Put('pattern')
  @ApiOkResponse({ type: NumbersView })
  @Access('number-range.manage')
  setPattern(@CurrentCaller() caller: Caller, @Body() body: NumberPatternBody): Promise<NumbersView> {
    return this.numbers.setPattern(caller, body);
  }
}
