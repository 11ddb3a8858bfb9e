import { strict as assert } from 'node:assert';
import { createSchedule } from '../../../server/src/lsp/schedule';

const URI = 'file:///draft';

describe('when a draft that is being typed in is looked at', () => {
  it('at once after a single key', async () => {
    const schedule = createSchedule();
    schedule.edited(URI);
    const started = performance.now();
    await schedule.rest(URI);
    assert.ok(performance.now() - started < 15);
  });

  it('after a burst only when it is over', async () => {
    let time = 1000;
    const schedule = createSchedule(() => time);
    schedule.edited(URI);
    time += 30;
    schedule.edited(URI);
    let rested = false;
    const rest = schedule.rest(URI).then(() => { rested = true; });
    await new Promise((done) => setTimeout(done, 5));
    assert.equal(rested, false);
    time += 1000;
    await rest;
    assert.equal(rested, true);
  });

  it('keys that waited while an analysis ran belong to the burst', async () => {
    let time = 1000;
    const schedule = createSchedule(() => time);
    schedule.edited(URI);
    time += 5000;
    schedule.took(URI, 5000);
    schedule.edited(URI);
    let rested = false;
    void schedule.rest(URI).then(() => { rested = true; });
    await new Promise((done) => setTimeout(done, 5));
    assert.equal(rested, false);
    time += 1000;
  });

  it('only once for keys 60 ms apart, however quick an analysis is', async () => {
    let time = 1000;
    const schedule = createSchedule(() => time);
    schedule.edited(URI);
    schedule.took(URI, 1);
    let rested = 0;
    for (let key = 0; key < 3; key++) {
      time += 60;
      schedule.edited(URI);
      void schedule.rest(URI).then(() => { rested++; });
      await new Promise((done) => setTimeout(done, 5));
    }
    assert.equal(rested, 0);
    time += 1000;
    await new Promise((done) => setTimeout(done, 100));
    assert.equal(rested, 3);
  });

  it('of a long draft only when no second key follows the first', async () => {
    let time = 1000;
    const schedule = createSchedule(() => time);
    schedule.edited(URI);
    schedule.took(URI, 40);
    time += 5000;
    schedule.edited(URI);
    let rested = false;
    const rest = schedule.rest(URI).then(() => { rested = true; });
    await new Promise((done) => setTimeout(done, 5));
    assert.equal(rested, false);
    time += 60;
    schedule.edited(URI);
    await new Promise((done) => setTimeout(done, 5));
    assert.equal(rested, false);
    time += 1000;
    await rest;
  });

  it('at once where nothing was typed', () => createSchedule().rest(URI));
});
