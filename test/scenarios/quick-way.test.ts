/** CN-01, A-24: a worker with a class waiting sends after the third card; the rest is for the talk. */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  begins,
  chooses,
  heardSince,
  marked,
  raisesAConcern,
  sends,
  takes,
  tellsWhatWasSeen,
  tellsWho,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;
const notAsked = (priya: { reads(): string }): number =>
  priya
    .reads()
    .split('You can send without these. The team manager will ask you about them when you talk.')[1]
    ?.match(/^- /gm)?.length ?? 0;

describe('the quick way', () => {
  scenario('CN-01: safety, who, what was seen or heard, send', monday, async (town) => {
    const priya = town.as('Priya Shah');

    // Given the safety card, which says first what to do at once,
    await priya.looks();
    await priya.says('raise a concern');
    expect(priya.reads()).toContain('**Is a child in immediate danger? Ring 999 now.**');
    expect(priya.reads()).toContain('**Nobody is reading this now.**');
    await priya.presses('Continue');

    // when she gives a name, that the age is not known, and what she heard,
    await tellsWho(priya, { age: 'Age not known', inEducation: 'Not known', setting: '' });
    expect(priya.reads()).toContain('**Do not question the child. You do not need proof.**');
    await tellsWhatWasSeen(priya, {});
    await priya.presses('Go straight to check and send');

    // then the check shows what was given, and five parts as not asked yet,
    expect(notAsked(priya)).toBe(5);
    const reference = await sends(priya);

    // and the manager finds the same five to take up with her.
    const hannah = town.as('Hannah Reid');
    await takes(hannah, reference);
    const concern = await chooses(hannah, reference, 'The concern as sent');
    expect(concern).toContain('Age not known');
    expect(concern.split('Not asked yet: take it up in the talk with the referrer.')).toHaveLength(6);
  });

  scenario('CN-01: answers may be changed at the check, and asked later or not at all', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    await tellsWhatWasSeen(priya, {});
    await priya.presses('Go straight to check and send');

    await priya.presses('Answer now: other children and safety');
    await priya.fills({ 'Could another child': 'Yes', 'What have people done': marked('planning') });
    await priya.presses('Save the change');
    await priya.presses('Change: about the young person');
    await priya.fills({ 'Their name': 'Jamie Hartley-Moss' });
    await priya.presses('Save the change');

    expect(priya.reads()).toContain('Jamie Hartley-Moss');
    expect(priya.reads()).toContain(marked('planning'));
    expect(notAsked(priya)).toBe(4);
    await sends(priya);
  });

  scenario('sending twice makes one case, with the same receipt', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    await tellsWhatWasSeen(priya, {});
    await priya.presses('Go straight to check and send');
    const check = priya.posts().at(-1);
    if (!check) throw new Error('There is no check.');
    const reference = await sends(priya);

    const again = await town.office.press(priya.person.id, {
      conversation: priya.conversation,
      post: check.id,
      action: sendOf(check.card),
    });

    expect(JSON.stringify(again)).toContain(reference);
    expect(await asks(priya, 'my cases')).toContain(reference);
    expect(priya.hears().match(/[2-9A-Z]{4}-[2-9A-Z]{4}/g)).toEqual([reference]);
    expect(heardSince(town.as('Daniel Okafor'), '')).toHaveLength(1);
  });

  scenario('PR-08, A-04: the safeguarding lead raises it herself and is not told of her own', monday, async (town) => {
    const daniel = town.as('Daniel Okafor');
    const reference = await raisesAConcern(daniel);
    expect(heardSince(daniel, '').filter(({ words }) => words.includes('copied in'))).toEqual([]);
    expect(await asks(daniel, `status ${reference}`)).toContain('Referral received, not yet taken');
  });
});

/** The Send button as a client holds it that has not heard of the answer yet. */
function sendOf(card: unknown): { type: 'Action.Execute'; verb: string; data: Record<string, unknown> } {
  const found = /"verb":"concern\/send","data":(\{[^}]*\})/.exec(JSON.stringify(card));
  return { type: 'Action.Execute', verb: 'concern/send', data: JSON.parse(found?.[1] ?? '{}') };
}
