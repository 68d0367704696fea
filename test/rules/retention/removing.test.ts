/** Keeping a record, and taking it away: who may, in which order, and what comes of it. */
import { ownerWords } from '../../../src/cards/case/obligation-words.ts';
import { viewFor } from '../../../src/cases/sight.ts';
import { confirmedByAdministrator } from '../../../src/rules/retention/by-administrator.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { aConcern, local, person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { screening, withMash } from '../police/notified.ts';
import { asked, asking, closed, confirmed, takenWith, twoLeads, why } from './cases.ts';

const held = closed().does('Ruth Marsden', 'keep', why);
const advised = { because: 'advice-taken' } as const;

const gwen = person('Gwen Parry', twoLeads);
const nobody = { ok: false, refusal: { code: 'not-found', says: expect.stringContaining('Nobody is asking') } };
/** What an administrator is answered. */
const answers = (story: CaseStory, actor = gwen, id = 'confirming') =>
  confirmedByAdministrator(story.case, { id, because: 'advice-taken' }, { ...story.by(), actor });

describe('a hold', () => {
  it('is put on any case and lifted by the service lead, each with why', () => {
    given(takenWith())
      .when('Ruth Marsden', 'keep', why)
      .then([{ type: 'hold-set', ...why }]);
    given(held)
      .when('Olive Crane', 'lift-hold', why)
      .then([{ type: 'hold-lifted', ...why }]);
    given(held).when('Ruth Marsden', 'keep', why).thenLike({ code: 'precondition' });
    given(closed()).when('Ruth Marsden', 'lift-hold', why).thenLike({ code: 'precondition' });
    given(closed()).when('Hannah Reid', 'keep', why).thenLike({ code: 'forbidden' });
  });

  it('keeps anybody from asking for a removal, and stops one that was asked for or confirmed', () => {
    given(held).when('Ruth Marsden', 'ask-removal', asking).then({
      code: 'precondition',
      says: 'There is a hold on this record. "Keeping this record" says since when and why. Lift it first.',
      source: 'A-33',
    });
    for (const story of [asked(), confirmed()]) {
      const stopped = story.does('Olive Crane', 'keep', why);
      given(stopped).thenCase({ retention: { removal: { ended: { how: 'held' } } } });
      given(stopped).when('Olive Crane', 'confirm-removal', advised).thenLike({ code: 'precondition', source: 'A-33' });
      // The one that was asked for stays stopped once the hold is lifted.
      given(stopped.does('Ruth Marsden', 'lift-hold', why))
        .when('Olive Crane', 'confirm-removal', advised)
        .thenLike({ code: 'precondition' });
    }
  });
});

describe('a removal', () => {
  it('is asked for on a closed case only, by the service lead, once', () => {
    given(takenWith()).when('Ruth Marsden', 'ask-removal', asking).thenLike({ code: 'wrong-stage' });
    given(closed()).when('Hannah Reid', 'ask-removal', asking).thenLike({ code: 'forbidden' });
    given(asked()).when('Olive Crane', 'ask-removal', asking).thenLike({ code: 'precondition' });
    given(asked()).thenDuty('confirm-removal', { due: '2026-11-16', owner: { kind: 'service-lead' }, isMet: false });
    const owed = asked().agenda.find(({ key }) => key === 'confirm-removal');
    expect(owed && ownerWords(owed, asked().case, asked().by())).toBe('the CDYJS service lead or an administrator');
  });

  it('is confirmed by a second person, once', () => {
    given(asked()).when('Ruth Marsden', 'confirm-removal', advised).then({
      code: 'invalid',
      says: 'A second person must confirm a removal. You asked for this one: another service lead or an administrator can confirm it.',
      source: 'A-33',
    });
    const offered = (name: string) =>
      viewFor(asked().case, person(name, twoLeads), asked().by())?.actions.includes('confirm-removal');
    expect([offered('Ruth Marsden'), offered('Olive Crane')]).toEqual([false, true]);
    given(asked())
      .when('Olive Crane', 'confirm-removal', advised)
      .then([{ type: 'removal-confirmed', ...advised }]);
    // Not where another request waits than the one that they read.
    const earlier = { ...advised, asked: '2026-11-01T09:00:00Z' };
    given(asked()).when('Olive Crane', 'confirm-removal', earlier).thenLike({ code: 'invalid', field: 'asked' });
    given(confirmed()).when('Olive Crane', 'confirm-removal', advised).thenLike({ code: 'precondition' });
    given(confirmed()).thenDuty('confirm-removal', undefined);
  });

  it('is asked about where Pathway has it kept longer, and the second person reads until when', () => {
    const early = { ...asking, because: 'date-reached' } as const;
    const asks = expect.stringContaining('Pathway has it kept until Saturday 6 November 2032');
    given(closed()).when('Ruth Marsden', 'ask-removal', early).thenLike({ code: 'not-sure', says: asks });
    given(closed()).when('Ruth Marsden', 'ask-removal', asking).thenAllowed();
    given(asked()).thenCase({ retention: { removal: { before: '2032-11-06' } } });
    const due = closed().at('2032-11-08', '09:00').woken();
    given(due).when('Ruth Marsden', 'ask-removal', early).thenAllowed();
    expect(due.does('Ruth Marsden', 'ask-removal', early).case.retention?.removal).not.toHaveProperty('before');
  });

  it('takes what is written after it was confirmed along, and that is asked first', () => {
    const note = { reason: 'MARKER-note' } as const;
    given(asked()).when('Hannah Reid', 'add-note', note).thenAllowed();
    given(confirmed())
      .when('Hannah Reid', 'add-note', note)
      .thenLike({ code: 'not-sure', says: expect.stringContaining('what you write now will go with it') });
    for (const ends of ['stop-removal', 'keep'] as const) {
      given(confirmed()).when('Olive Crane', ends, why).thenAllowed();
    }
  });

  it('can be stopped until it is carried out', () => {
    given(asked())
      .when('Ruth Marsden', 'stop-removal', why)
      .then([{ type: 'removal-stopped', ...why }]);
    given(confirmed()).when('Olive Crane', 'stop-removal', why).thenAllowed();
    given(closed()).when('Olive Crane', 'stop-removal', why).thenLike({ code: 'precondition' });
  });

  it('runs out after five working days, and says so', () => {
    given(asked().at('2026-11-16', '16:00').woken()).thenCase({
      retention: { removal: { by: { name: 'Ruth Marsden' } } },
    });
    const lapsed = asked().at('2026-11-17', '09:00').woken();
    expect(lapsed.events.at(-1)).toEqual({ type: 'removal-lapsed' });
    given(lapsed).when('Olive Crane', 'confirm-removal', advised).thenLike({ code: 'precondition' });
    given(lapsed).when('Ruth Marsden', 'ask-removal', asking).thenAllowed();
  });

  it('holds no more once the case was opened again, also where it is closed again', () => {
    const mash = { reason: 'MARKER' };
    const turnedAway = withMash()
      .at('2026-11-04', '14:00')
      .does('Peter Nolan', 'screen-not-eligible', screening)
      .does('Ruth Marsden', 'ask-removal', asking);
    const again = turnedAway.at('2026-11-05', '09:00').does('Peter Nolan', 'screen-again', mash);
    given(takenWith()).when('Olive Crane', 'confirm-removal', advised).thenLike({ code: 'wrong-stage' });
    expect(answers(again)).toMatchObject(nobody);
    const closedAgain = again.does('Peter Nolan', 'screen-not-eligible', screening);
    expect(answers(closedAgain)).toMatchObject(nobody);
    given(closedAgain).thenDuty('confirm-removal', undefined);
  });
});

describe('an administrator', () => {
  it('can be the second person, and sees no more of the case by it', () => {
    expect(answers(asked())).toMatchObject({
      ok: true,
      change: {
        actor: { person: { name: 'Gwen Parry' } },
        events: [{ event: { type: 'removal-confirmed' }, stage: 'closed' }],
      },
    });
    given(asked()).when('Gwen Parry', 'confirm-removal', advised).thenLike({ code: 'not-found' });
  });

  it('reads one answer wherever nobody is asking, whatever the reason', () => {
    const stopped = asked().does('Olive Crane', 'stop-removal', why);
    const lapsed = asked().at('2026-11-17', '09:00').woken();
    for (const story of [
      closed(),
      takenWith(),
      stopped,
      lapsed,
      confirmed(),
      asked().does('Olive Crane', 'keep', why),
    ]) {
      expect(answers(story)).toMatchObject(nobody);
    }
    expect(answers(asked(), person('Hannah Reid', twoLeads))).toMatchObject(nobody);
  });

  it('changes nothing by pressing again, and cannot confirm what they asked for as a service lead', () => {
    const once = answers(asked());
    if (!once.ok) throw new Error('It was refused.');
    expect(answers(asked().with(once.change, 'confirming'))).toMatchObject({ ok: true, change: { events: [] } });
    const asLead = { ...gwen, id: person('Ruth Marsden').id };
    const roster = { ...twoLeads, administrators: () => [asLead.id] };
    const by = { ...asked().by(), roster, actor: asLead };
    expect(confirmedByAdministrator(asked().case, { id: 'x', because: 'order-read' }, by)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid' },
    });
  });
});

describe('the day until which a record is kept', () => {
  const due = closed().at('2032-11-08', '09:00').woken();

  it('wakes the case, and asks the service lead what is to become of it', () => {
    expect(closed().nextWake()).toBe(local('2032-11-08', '08:30'));
    given(due).thenDuty('retention-review', { due: '2032-11-06', owner: { kind: 'service-lead' }, isMet: false });
    const soon = closed().does('Ruth Marsden', 'keep-until', { until: '2027-03-01', ...why });
    given(soon.at('2027-03-01', '09:00').woken()).thenDuty('retention-review', { due: '2027-03-01', isMet: false });
    given(due)
      .when('Ruth Marsden', 'keep-until', { until: '2032-11-08', ...why })
      .thenLike({ code: 'invalid', field: 'until' });
    given(due)
      .when('Ruth Marsden', 'keep-until', { until: '2132-11-09', ...why })
      .thenLike({ code: 'invalid', field: 'until' });
  });

  it('comes again on the day that is decided', () => {
    const decided = due.does('Ruth Marsden', 'keep-until', { until: '2035-03-01', ...why });
    given(decided).thenDuty('retention-review', undefined);
    expect(decided.nextWake()).toBe(local('2035-03-01', '09:00'));
    given(decided.at('2035-03-01', '09:00').woken()).thenDuty('retention-review', { isMet: false });
  });

  it('is asked about again where a removal that was asked for has run out', () => {
    const waiting = due.at('2032-11-09', '10:00').does('Ruth Marsden', 'ask-removal', asking);
    given(waiting).thenDuty('retention-review', undefined);
    const lapsed = waiting.at('2032-11-17', '09:00').woken();
    given(lapsed).thenDuty('retention-review', { isMet: false });
    expect(lapsed.nextWake()).toBeDefined();
  });

  it('is not there for a case that nobody said how long to keep', () => {
    const open = takenWith({ concern: aConcern({ otherChild: undefined }) });
    expect(open.events.some(({ type }) => type === 'retention-due')).toBe(false);
  });
});
