import { Module } from '@nestjs/common';
import { BoardController } from './board.controller.js';
import { Board } from './board.service.js';
import { Home } from './home.service.js';
import { InsightController } from './insight.controller.js';
import { PublicSamplingController } from './public-sampling.controller.js';
import { PublicSampling } from './public-sampling.service.js';
import { Search } from './search.service.js';

@Module({ controllers: [InsightController, BoardController, PublicSamplingController], providers: [Home, Search, Board, PublicSampling] })
export class InsightModule {}
