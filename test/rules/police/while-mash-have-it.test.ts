/** What must not pass in silence while MASH have a case: its ten working days, and who was first (CJ-08, CJ-10). */
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { caution, notified, screening, withMash } from './notified.ts';

const screened = withMash().at('2026-11-04', '14:00').does('Peter Nolan', 'screen-eligible', screening);

describe('the ten working days while MASH have it (CJ-10)', () => {
  const asked = (story: CaseStory, about = 'ask-for-screening') =>
    story.events.flatMap((event) =>
      event.type === 'nudged' ? event.nudges.filter(({ obligation }) => obligation === about) : [],
    );
  const ruth = { person: person('Ruth Marsden').id };

  it('are told to the service lead alone on the working day after the last, and not before', () => {
    given(withMash()).thenDuty('ask-for-screening', { due: '2026-11-16', isMet: false });
    expect(asked(withMash().until('2026-11-16', '17:00'))).toEqual([]);
    expect(asked(withMash().until('2026-11-17', '17:00'))).toMatchObject([{ to: [ruth] }]);
    expect(asked(withMash({ mash: undefined }).until('2026-11-18', '17:00'))).toMatchObject([{ to: [ruth] }]);
  });

  it('are told at once where they have passed as it is entered', () => {
    const old = withMash({ mash: { on: '2026-10-12' } });
    given(old).thenDuty('ask-for-screening', { due: '2026-10-26', isMet: false });
    expect(asked(old.until('2026-11-03', '17:00'))).toMatchObject([{ to: [ruth] }]);
    const decided = { ...caution.decision, decidedOn: '2026-10-12', receivedOn: '2026-10-12' };
    const [first] = asked(notified({ decision: decided }).until('2026-11-03', '17:00'), 'hold');
    expect(first?.to).toContainEqual(ruth);
  });

  it('are asked about no more once youth justice know of it, or they ended', () => {
    given(screened).thenDuty('ask-for-screening', undefined);
    const told = { decision: 'no-further-action', decidedOn: '2026-11-03', receivedOn: '2026-11-03' } as const;
    given(withMash().does('Joanne Hardy', 'record-police-decision', told)).thenDuty('ask-for-screening', undefined);
  });
});

it('says what was recorded first to somebody who comes second, on either side (CJ-08)', () => {
  const on4th = 'Peter Nolan recorded on Wednesday 4 November 2026 at 14:00';
  const late = (story: CaseStory, who: string, action: 'screen-eligible' | 'told-by-mash') =>
    given(story).when(who, action, action === 'told-by-mash' ? { on: '2026-11-03', how: 'they rang' } : screening);
  const says = (text: string) => ({ code: 'wrong-stage', says: expect.stringContaining(text) }) as const;
  late(screened, 'Peter Nolan', 'screen-eligible').thenLike(says(`${on4th} that MASH found it eligible. If that`));
  late(screened, 'Ruth Marsden', 'told-by-mash').thenLike(says(`${on4th} that MASH found it eligible. Nothing`));
  const away = withMash().at('2026-11-04', '14:00').does('Peter Nolan', 'screen-not-eligible', screening);
  late(away, 'Peter Nolan', 'screen-eligible').thenLike(says(`${on4th} that it is not for this procedure.`));
  const charge = { decision: 'charge', decidedOn: '2026-11-03', receivedOn: '2026-11-03' } as const;
  const charged = withMash().does('Joanne Hardy', 'record-police-decision', charge);
  const byJoanne = 'Joanne Hardy recorded a decision of the police on Tuesday 3 November 2026 at 10:00';
  late(charged, 'Peter Nolan', 'screen-eligible').thenLike(says(`${byJoanne}, so CDYJS were told. If that`));
});

it('asks MASH whether they have read what was added, before they end a case by the screening', () => {
  const added = withMash().does('Joanne Hardy', 'add-to-concern', { text: 'MARKER-more' });
  const ends = (story: CaseStory) =>
    story.at('2026-11-04', '14:00').asks('Peter Nolan', 'screen-not-eligible', screening);
  expect(ends(withMash())).toMatchObject({ ok: true });
  expect(ends(added)).toMatchObject({ ok: false, refusal: { code: 'not-sure', doubts: [{ id: 'unread:1' }] } });
});
