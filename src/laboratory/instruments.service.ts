import { Injectable } from '@nestjs/common';
import { granted } from '../kernel/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import type { Page, PageQuery } from '../platform/http/index.js';
import { Definitions, type Definition } from './definitions.service.js';
import { parseInstrumentFile, readDeclaration, type DefinitionAction, type InstrumentDeclaration, type InstrumentFile } from './domain/index.js';

/** How the laboratory's instruments' files are read, as data: declared by one person, approved by another. */
@Injectable()
export class Instruments {
  constructor(private readonly uow: UnitOfWork, private readonly definitions: Definitions) {}

  list(caller: Caller, query: PageQuery): Promise<Page<Definition<InstrumentDeclaration>>> {
    return this.uow.read(caller, (tx) => this.definitions.list(tx, 'instrument', query));
  }

  one(caller: Caller, id: string): Promise<Definition<InstrumentDeclaration>> {
    return this.uow.read(caller, (tx) => this.definitions.one(tx, 'instrument', id));
  }

  /** Refused as `readDeclaration` does. */
  propose(caller: Caller, { declaration, validFrom, reason }: { readonly declaration: unknown; readonly validFrom: string; readonly reason: string }): Promise<Definition<InstrumentDeclaration>> {
    const sound = granted(readDeclaration(declaration));
    return this.uow.run(caller, (tx) => this.definitions.propose(tx, 'instrument', sound.name, sound, { validFrom, reason }));
  }

  decide(caller: Caller, id: string, action: DefinitionAction, reason: string): Promise<Definition<InstrumentDeclaration>> {
    return this.uow.run(caller, (tx) => this.definitions.decide(tx, 'instrument', id, action, reason));
  }

  /** What a declaration reads in a file; nothing is kept. */
  attempt(declaration: unknown, bytes: Uint8Array): InstrumentFile {
    return granted(parseInstrumentFile(bytes, granted(readDeclaration(declaration))));
  }
}
