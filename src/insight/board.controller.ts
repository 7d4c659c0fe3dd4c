import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/database/index.js';
import { Access, CurrentCaller, Exported } from '../platform/http/index.js';
import { BoardItemPage, BoardItemQuery, BoardQuery, BoardView, WorkloadView } from './board.dto.js';
import { Board } from './board.service.js';
import { BOARD_ITEMS } from './exported.js';

@ApiTags('insight')
@Controller('api/board')
export class BoardController {
  constructor(private readonly boards: Board) {}

  /** Plans with their counts; of a named plan its strata and what changed: reserves, refusals, redraws with their reasons; and the tree of stations. */
  @Get()
  @ApiOkResponse({ type: BoardView })
  @Access('board.read')
  board(@CurrentCaller() caller: Caller, @Query() query: BoardQuery): Promise<BoardView> {
    return this.boards.board(caller, query);
  }

  /** Visits and items by due day, from the visit to the result. What was drawn is not among them before it may be known. */
  @Get('items')
  @ApiOkResponse({ type: BoardItemPage })
  @Access('board.read')
  @Exported(BOARD_ITEMS)
  items(@CurrentCaller() caller: Caller, @Query() query: BoardItemQuery): Promise<BoardItemPage> {
    return this.boards.items(caller, query);
  }

  /** How much each sampler has to do, for dispatching staff. */
  @Get('workload')
  @ApiOkResponse({ type: [WorkloadView] })
  @Access('visit.dispatch')
  workload(@CurrentCaller() caller: Caller): Promise<WorkloadView[]> {
    return this.boards.workload(caller);
  }
}
