import { Global, Module } from '@nestjs/common';
import { Qualification } from './qualification.service.js';

@Global()
@Module({ providers: [Qualification], exports: [Qualification] })
export class QualificationModule {}
