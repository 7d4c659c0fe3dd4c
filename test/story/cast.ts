import { multipart, type Cast, type Hand } from '../../src/demonstration/index.js';
import type { Person, World } from '../support/world.js';

/** A person's requests over HTTP; an answer that is no success ends the story with what the system said. */
export function handOf(person: Person): Hand {
  const told = async <T>(test: PromiseLike<{ status: number; body: unknown; text: string }>, what: string): Promise<T> => {
    const { status, body, text } = await test;
    if (status >= 300) throw new Error(`${what} by ${person.login}: ${status} ${text}`);
    return body as T;
  };
  return {
    accountId: person.accountId,
    get: (path) => told(person.get(path), `GET ${path}`),
    post: (path, body) => told(person.post(path, body), `POST ${path}`),
    put: (path, body) => told(person.put(path, body), `PUT ${path}`),
    upload: (path, fields, file) => {
      const form = multipart(fields, file);
      return told(person.send('POST', path).set('content-type', form.contentType).send(form.body), `POST ${path}`);
    },
  };
}

/** The people of the story: the bureau's own samplers, the food centre's laboratory. */
export function castOf(world: World): Cast {
  const samplers = new Map<string, Hand>();
  const role = async (...who: Parameters<World['as']>) => handOf(await world.as(...who));
  return {
    planner: () => role('planner'),
    leader: () => role('leader'),
    dispatcher: () => role('dispatcher'),
    custodian: () => role('custodian'),
    checker: () => role('checker'),
    signatory: async () => {
      const person = await world.as('signatory');
      await person.prove();
      return handOf(person);
    },
    technician: (nth) => role('technician', { nth }),
    person: async (accountId) => {
      for (let nth = 1; !samplers.has(accountId) && nth <= 6; nth++) {
        const hand = handOf(await world.as('sampler', { nth, place: 'bureau' }));
        samplers.set(hand.accountId, hand);
      }
      const found = samplers.get(accountId);
      if (!found) throw new Error(`Nobody in the story is ${accountId}`);
      return found;
    },
    now: () => world.clock.now(),
    wait: async (seconds) => world.clock.advance({ seconds }),
  };
}
