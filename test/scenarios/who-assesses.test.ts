/** CJ-21 to CJ-24, CN-23, CN-24: which service leads an AIM assessment, who is named for it, and who has left. */
import { aCase, type CaseStory } from '../support/a-case.ts';
import { local, person } from '../support/factories.ts';
import { scenario } from '../support/scenario.ts';
import { savesCard } from '../support/story/outcome.ts';
import {
  books,
  chooses,
  comesToAMeeting,
  does,
  endsTheRole,
  fillsTheForm,
  finds,
  findsInTheRegister,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  reads,
  recordsHeld,
  sendsOn,
  tries,
} from '../support/story.ts';
import { withOutcome } from '../support/usual-outcome.ts';

const wants = (story: CaseStory): readonly string[] =>
  story.agenda
    .filter(({ row }) => row.id.startsWith('aim-'))
    .map(
      ({ row, due, owner }) => `${row.id} of ${'team' in owner ? owner.team : owner.kind} by ${due.known && due.due}`,
    )
    .toSorted();
const named = (name: string) => ({ person: person(name).id });

test('CJ-21: a caution over Easter, active to social care before it: social care leads', () => {
  // Given a youth caution received on Monday 22 March 2027, and a young person active to Families First East since 2026.
  const cautioned = aCase()
    .receivedAt(local('2027-03-22', '15:00'))
    .at('2027-03-24', '10:00')
    .takenBy('Hannah Reid')
    .police('youth-caution')
    .checkedActiveTo('families-first-east');
  expect(cautioned.case.route).toBe('criminal-justice');
  const held = cautioned.bookedFor('2027-04-06', '10:00').at('2027-04-06', '12:00').held();

  // When the outcome is recorded on Wednesday 7 April, with an assessment by 28 May and no CDYJS case before,
  const recorded = withOutcome(held.at('2027-04-07', '10:00'), {
    assessment: { dueBy: '2027-05-28', activeSocialCare: 'yes', leadAgency: undefined, leadWhy: undefined },
    safety: { placeReview: '2027-05-07' },
    plan: { actions: [{ what: 'MARKER-only-action', team: 'police', by: '2027-05-07' }] },
    next: { anotherBy: '2027-06-11' },
  });
  // then Children's Social Care leads, and each names its own by Wednesday 14 April.
  expect(recorded.case.aims).toMatchObject([{ services: [{ service: 'social-care', letter: 'cj-active' }] }]);
  expect(wants(recorded)).toEqual([
    'aim-co-worker of allocated-manager by 2027-04-14',
    'aim-lead of families-first-east by 2027-04-14',
  ]);

  // CJ-22: the co-worker needs no training.
  const pair = recorded
    .at('2027-04-12', '10:00')
    .does('Graham Pell', 'name-lead', named('Aisha Khan'))
    .does('Hannah Reid', 'name-co-worker', named('Leah Brook'));
  expect(wants(pair).filter((one) => /aim-(lead|co-worker) /.test(one))).toEqual([]);
});

describe('a concern, active to nobody', () => {
  scenario(
    'CN-23, CN-24: social care leads, and the team First Contact sent it to names',
    ['2026-11-02', '09:15'],
    async (town) => {
      const [hannah, owen, gwen] = [town.as('Hannah Reid'), town.as('Owen Clarke'), town.as('Gwen Parry')];
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await comesToAMeeting(hannah, reference);
      await sendsOn(town.as('Lucy Tran'), reference, 'Families First North');
      await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
      await town.until('2026-11-12', '11:40');
      await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding']);
      for (const card of ['attendance', 'considered', 'safety', 'plan', 'next'] as const) {
        await savesCard(hannah, reference, card);
      }

      // Where it is not known whether they are active to CDYJS, the card asks the chair; nothing is guessed.
      const card = ['Outcome: AIM assessment', 'Save'] as const;
      const answers = {
        'Is an AIM assessment appropriate?': 'Yes: AIM3',
        'Why?': marked('aimwhy'),
        'To be completed by': '2026-12-18',
        'Who receives it': ['Police safeguarding', 'The young person'],
        'How it is shared, and who tells the young person and their parents or carers': marked('sharedhow'),
        "Active now to Children's Social Care?": 'No',
        'Active now to CDYJS?': 'Not known',
        'Does the young person deny it or refuse to take part?': 'Neither',
      };
      expect(await tries(hannah, reference, card, answers)).toContain(
        'Find out first whether the young person is active to CDYJS.',
      );
      await does(hannah, reference, card, { ...answers, 'Active now to CDYJS?': 'No' });
      await does(hannah, reference, ['Record the outcome', 'Record'], {});

      // Families First North is told in its channel, without what for, and its manager in person; East hears nothing.
      const post = finds(owen, 'Families First North', `A worker is to be named: ${reference}`);
      expect(post).toContain('Thursday 19 November 2026');
      expect(post).not.toContain('AIM');
      const told = heardSince(owen, '').filter(({ words }) => words.includes(`A worker is to be named: ${reference}`));
      expect(told).toHaveLength(1);
      expect(JSON.stringify(heardSince(town.as('Graham Pell'), ''))).not.toContain(reference);

      // Owen reads why his service leads, and may choose who is trained: not Nina.
      expect(await chooses(owen, reference, 'AIM assessment')).toContain(
        "Children's Social Care leads: concern route, not active to CDYJS.",
      );
      const form = await chooses(owen, reference, 'Name who leads the assessment');
      expect(form).toContain('Callum Reyes, Families First North (AIM3, checked Monday 15 June 2026)');
      expect(form).not.toContain('Nina Walsh');
      await does(owen, reference, ['Name who leads the assessment', 'Name them'], {
        Who: 'Callum Reyes, Families First North (AIM3, checked Monday 15 June 2026)',
      });
      await does(hannah, reference, ['Name the co-worker of the assessment', 'Name them'], {
        Who: 'Leah Brook, CDYJS managers (not listed as trained to lead)',
      });
      expect(finds(owen, 'Families First North', `A worker is to be named: ${reference}`)).toContain('Named');

      // They are told in their own chats, and see the whole case.
      const callum = town.as('Callum Reyes');
      expect(heardSince(callum, '').map(({ words }) => words)).toContainEqual(
        expect.stringContaining(`You are named on a case: ${reference}`),
      );
      expect(callum.hears()).toContain(`Who is named with you: ${reference}`);
      expect(await opens(callum, reference)).toContain('Talks and decisions');

      // His training is taken out of the register: he stays, and both who named read it.
      await findsInTheRegister(gwen, 'Callum Reyes');
      await fillsTheForm(gwen, ['Change details', 'Save'], {
        'If they are trained to lead an AIM assessment': '',
        'Which AIM model?': '',
      });
      for (const one of [owen, hannah]) {
        expect(await chooses(one, reference, 'AIM assessment')).toContain(
          'They are no longer on the list of trained people.',
        );
      }
      expect(await opens(callum, reference)).toContain('Talks and decisions');

      // His role ends: within minutes Hannah is told, Owen is asked again, and the case is closed to him.
      await chooses(callum, reference, 'Ask an agency for information');
      await callum.fills({ 'Which team': 'Police safeguarding', 'What you ask': marked('asked') });
      await endsTheRole(gwen, 'Callum Reyes');
      // What he had open is not taken any more, and he loses no word of it.
      await callum.presses('Ask');
      expect(reads(callum)).toContain('There is no case with that reference');
      expect(reads(callum)).toContain(marked('asked'));
      callum.closesDialog();
      await town.offUntil('2026-11-12', '11:50');
      expect(JSON.stringify(heardSince(hannah, ''))).toContain(`A worker has to be named again: ${reference}`);
      expect(heardSince(owen, '').filter(({ words }) => words.includes('A worker is to be named'))).toHaveLength(2);
      expect(await chooses(owen, reference, 'AIM assessment')).toContain(
        'Callum Reyes; they could no longer act in it.',
      );
      await callum.says(`status ${reference}`);
      expect(callum.hears()).toContain('There is no case with that reference');
      expect(reads(owen)).toContain('Families First North names them.');
    },
  );
});
