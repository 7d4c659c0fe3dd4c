import { Module } from '@nestjs/common';
import { Home } from './home.service.js';
import { InsightController } from './insight.controller.js';
import { Search } from './search.service.js';

@Module({ controllers: [InsightController], providers: [Home, Search] })
export class InsightModule {}
