import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEQUENCE_JOB } from '../../src/ledger/index.js';
import { World } from '../support/world.js';

describe('the ledger over HTTP', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.as('auditor');
    await world.perform(SEQUENCE_JOB);
  });
  afterAll(() => world.close());

  it('publishes checkpoint, keys and proofs to anyone', async () => {
    const reader = world.anonymous();
    const note = await reader.get('/api/ledger/checkpoint').expect(200).expect('content-type', /text\/plain/);
    const size = Number(note.text.split('\n')[1]);
    expect(size).toBeGreaterThan(0);
    expect((await reader.get('/api/ledger/keys').expect(200)).body).toMatchObject([{ line: expect.stringMatching(/^[^+]+\+[0-9a-f]{8}\+/) }]);
    expect((await reader.get('/api/ledger/inclusion?entry=1').expect(200)).body).toMatchObject({ entryId: 1, checkpoint: { size, note: note.text } });
    expect((await reader.get(`/api/ledger/consistency?first=${size}`).expect(200)).body).toMatchObject({ proof: [] });
  });

  it('says with its code why there is no proof', async () => {
    const reader = world.anonymous();
    expect((await reader.get('/api/ledger/inclusion?entry=999999').expect(404)).body).toMatchObject({ code: 'ledger.not-covered' });
    expect((await reader.get('/api/ledger/inclusion').expect(422)).body).toMatchObject({ code: 'ledger.entry-not-named' });
    expect((await reader.get('/api/ledger/consistency?first=4000000').expect(404)).body).toMatchObject({ code: 'ledger.no-such-checkpoint' });
  });

  it('shows an auditor a history and lets it verify, and nobody else', async () => {
    const auditor = await world.as('auditor');
    const history = await auditor.get(`/api/ledger/entries?aggregate=account:${auditor.accountId}`).expect(200);
    expect(history.body[0]).toMatchObject({ seq: 1, text: expect.stringContaining('"seq":1}') });
    expect((await auditor.post('/api/ledger/verification', {}).expect(200)).body).toMatchObject({ ok: true, findings: [] });
    expect((await auditor.post('/api/ledger/checkpoint').expect(200)).body).toMatchObject({ size: expect.any(Number) });
    const sampler = await world.as('sampler');
    await sampler.get('/api/ledger/entries?aggregate=account:x').expect(403);
    await sampler.post('/api/ledger/verification', {}).expect(403);
  });

  it('names what was tampered with in the words of the reader', async () => {
    const auditor = await world.as('auditor');
    const answer = await auditor.post('/api/ledger/verification', { checkpoint: 'nothing\n' }).expect(200);
    expect(answer.body).toMatchObject({ ok: false, findings: [{ kind: 'kept-checkpoint-malformed', sentence: expect.stringContaining('无法识别') }] });
  });
});
