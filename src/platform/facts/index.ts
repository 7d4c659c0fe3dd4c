import { Global, Injectable, Module } from '@nestjs/common';
import type { Tx } from '../database/index.js';

/** What happened, announced by one module to those below it. The name is `module.WhatHappened`. */
export interface FactKind<P> {
  readonly name: string;
  /** Only a carrier of the payload's type; never set. */
  readonly payload?: P;
}

export function factKind<P>(name: string): FactKind<P> {
  return { name };
}

type Listener = (tx: Tx, payload: never) => Promise<void>;

/** Carries facts down the house, in the announcing transaction: a listener that fails undoes what it heard of. */
@Injectable()
export class Facts {
  private readonly listeners = new Map<string, Listener[]>();

  on<P>(kind: FactKind<P>, listener: (tx: Tx, payload: P) => Promise<void>): void {
    this.listeners.set(kind.name, [...(this.listeners.get(kind.name) ?? []), listener as Listener]);
  }

  async announce<P>(tx: Tx, kind: FactKind<P>, payload: P): Promise<void> {
    for (const listener of this.listeners.get(kind.name) ?? []) await listener(tx, payload as never);
  }
}

@Global()
@Module({ providers: [Facts], exports: [Facts] })
export class FactsModule {}
