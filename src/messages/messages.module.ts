import { Module } from '@nestjs/common';
import { Delivery } from './delivery.service.js';
import { MessagesController } from './messages.controller.js';
import { Messages } from './messages.service.js';

@Module({ controllers: [MessagesController], providers: [Messages, Delivery], exports: [Messages] })
export class MessagesModule {}
