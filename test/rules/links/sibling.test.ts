/** Another young person in the same matter has a case of their own (A-32, SC-06, CN-06). */
import type { CommandInputs } from '../../../src/rules/commands.ts';
import { begin } from '../../../src/rules/engine/decide.ts';
import { addSibling } from '../../../src/rules/links/actions/add-sibling.ts';
import { errandsOf } from '../../../src/rules/links/errands.ts';
import { rolesOn, toldAsReferrer } from '../../../src/rules/record/access.ts';
import { youngPersonOf } from '../../../src/rules/record/referrers-answers.ts';
import { CaseStory } from '../../support/a-case.ts';
import { person, register } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { taken } from '../../support/usual-cases.ts';
import { siblingInput, siblingReference } from './sibling-input.ts';

type Input = CommandInputs['add-sibling'];
const received = '2026-11-02';

/** The case that comes of it. */
function added(input: Input, by = 'Hannah Reid'): CaseStory {
  const around = { ...taken.by(), actor: person(by) };
  const command = { id: 'x', action: 'add-sibling', input } as const;
  const events = [{ type: 'linked', other: input.reference, kind: 'same-matter', why: 'x' } as const];
  const [owed] = errandsOf(taken.case, taken.case, events, { command, by: around });
  if (owed?.brings.does !== 'begin') throw new Error('It should begin a case.');
  const change = begin({ action: 'begin-sibling', input: owed.brings.sibling }, around);
  return CaseStory.of([]).at(taken.now).with(change, 'errand:x');
}

it('asks first where the name is that of this case, and no other date of birth says that it is somebody else', () => {
  const input = siblingInput(received);
  const named = (youngPerson: Input['concern']['youngPerson']) => ({
    ...input,
    concern: { ...input.concern, youngPerson },
  });
  const { name } = youngPersonOf(taken.case);
  const asks = (youngPerson: Input['concern']['youngPerson']) =>
    given(taken).when('Hannah Reid', 'add-sibling', named(youngPerson));
  asks({ name }).thenLike({ code: 'not-sure' });
  asks({ name: `${name} Other` }).thenLike([{ type: 'linked' }]);
  expect(addSibling.saysDone?.(input)).toContain(siblingReference);
});

describe('adding another young person', () => {
  it('leaves nothing of them on the first case but the link', () => {
    given(taken)
      .when('Hannah Reid', 'add-sibling', siblingInput(received))
      .then([
        {
          type: 'linked',
          other: siblingReference,
          kind: 'same-matter',
          why: 'Another young person in the same matter',
        },
      ]);
  });

  it('begins their case with its ten working days from the first receipt, and what is local from now', () => {
    const story = added(siblingInput(received));
    expect(story.case).toMatchObject({
      reference: siblingReference,
      stage: 'with-manager',
      manager: { name: 'Hannah Reid' },
      receivedAt: taken.case.receivedAt,
      decidingSince: taken.now,
    });
    given(story).thenDuty('hold', { due: '2026-11-16', isMet: false });
    expect(JSON.stringify(story.case)).not.toContain('MARKER-name');
  });

  it('asks why it counts from another day, and takes no day to come', () => {
    given(taken)
      .when('Hannah Reid', 'add-sibling', siblingInput('2026-10-30'))
      .thenLike({ code: 'invalid', field: 'whyOn', source: 'CN-06' });
    given(taken)
      .when('Hannah Reid', 'add-sibling', siblingInput('2026-11-30', { whyOn: 'x' }))
      .thenLike({ code: 'invalid', field: 'receivedOn' });
    given(added(siblingInput('2026-10-30', { whyOn: 'MARKER-why' }))).thenDuty('hold', { due: '2026-11-13' });
  });

  it('sends a child under ten to First Contact as any concern', () => {
    const child = siblingInput(received);
    const { case: c } = added({
      ...child,
      concern: { ...child.concern, youngPerson: { name: 'MARKER-young', birthDate: '2018-05-03' } },
    });
    expect(c).toMatchObject({ stage: 'with-first-contact', referralsOn: [{ because: 'under-ten' }] });
    expect(c.manager).toBeUndefined();
  });

  it('is nobody’s case to manage where the service lead adds it', () => {
    const { case: c } = added(siblingInput(received), 'Ruth Marsden');
    expect(c).toMatchObject({ stage: 'received' });
  });
});

describe('who raised it', () => {
  it('is nobody, of one that was added from what others told', () => {
    const { case: c } = added(siblingInput(received));
    expect(rolesOn(c, person('Priya Shah'), register)).toEqual([]);
    expect(rolesOn(c, person('Daniel Okafor'), register)).toEqual([]);
    expect(rolesOn(c, person('Hannah Reid'), register)).not.toContain('referrer');
    expect(toldAsReferrer(c, register)).toEqual([]);
  });

  it('is whoever raised the first, where they named this young person too', () => {
    const { case: c } = added(siblingInput(received, { named: 'yes' }));
    expect(rolesOn(c, person('Priya Shah'), register)).toEqual(['referrer']);
    expect(toldAsReferrer(c, register)).toContain(person('Priya Shah').id);
  });
});
