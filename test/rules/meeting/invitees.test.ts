import { inviteList, proposedTeams } from '../../../src/rules/meeting/invitees.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { lineOf, listOf, takenOf } from './invited.ts';

describe('who is invited, worked out from the case', () => {
  it('has a line for every team of the register, in the order the procedure lists the agencies', () => {
    expect(listOf(takenOf()).lines.map(({ team }) => team.name)).toEqual([
      'CDYJS managers',
      'Families First East',
      'Families First North',
      'SEND and Inclusion',
      'Northfield Academy',
      'Riverside College',
      'Police safeguarding',
      'Health safeguarding',
      'MASH',
      'First Contact',
    ]);
  });

  const notActive = takenOf().checkedNotActive();
  const active = takenOf().checkedActiveTo('families-first-east');
  const notInEducation = takenOf({ inEducation: 'no', setting: undefined }, { referrer: 'Joanne Hardy' });
  const unknownEducation = takenOf({ inEducation: 'not-known', setting: undefined });

  it.each<[string, CaseStory, string, boolean, string, string]>([
    ['CDYJS always', takenOf(), 'cdyjs-managers', true, 'CDYJS relevant staff.', 'CN-12'],
    ['the police always', takenOf(), 'police', true, 'The procedure names the police.', 'CN-16'],
    [
      'the social care team it is active to',
      active,
      'families-first-east',
      true,
      'The young person is active to this team. Its manager, a consultant or a social worker is enough.',
      'CN-13',
    ],
    [
      'another social care team is offered',
      active,
      'families-first-north',
      false,
      'Not active to this team: optional, may lead an AIM assessment.',
      'A-15',
    ],
    [
      'no social care team where it is not active, but each is offered',
      notActive,
      'families-first-east',
      false,
      'Not active to this team: optional, may lead an AIM assessment.',
      'A-15',
    ],
    [
      'the social care team that First Contact sent it on to',
      notActive.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-north' }),
      'families-first-north',
      true,
      'First Contact sent it on to them.',
      'A-15',
    ],
    [
      'no social care team before the system is checked',
      takenOf(),
      'families-first-east',
      false,
      'Not active to this team: optional, may lead an AIM assessment.',
      'A-15',
    ],
    [
      'SEND and Inclusion where the young person is in education',
      takenOf(),
      'send-inclusion',
      true,
      'In education: they take the lead in telling the High Risk of Harm Panel.',
      'A-23',
    ],
    [
      'SEND and Inclusion not where they are not',
      notInEducation,
      'send-inclusion',
      false,
      'Not known to be in education. Invite them where relevant.',
      'CN-14',
    ],
    [
      'SEND and Inclusion where a school is named and education is not known',
      takenOf({ inEducation: 'not-known', setting: 'Riverside College' }),
      'send-inclusion',
      true,
      'In education: they take the lead in telling the High Risk of Harm Panel.',
      'A-23',
    ],
    [
      'SEND and Inclusion where nobody has answered whether they are in education: it is to be asked',
      takenOf({ inEducation: undefined, setting: undefined }, { referrer: 'Joanne Hardy' }),
      'send-inclusion',
      false,
      'Nobody has answered whether the young person is in education. Ask, and invite them if so.',
      'CN-14',
    ],
    [
      'SEND and Inclusion not where nothing is known of a school',
      unknownEducation,
      'send-inclusion',
      false,
      'Not known to be in education. Invite them where relevant.',
      'CN-14',
    ],
    ['their school', takenOf(), 'northfield-academy', true, 'The young person goes there.', 'CN-15'],
    [
      'another school not',
      takenOf(),
      'riverside-college',
      false,
      'Not known to be their school or college. Add it if it is.',
      'CN-15',
    ],
    ['health', takenOf(), 'health', true, 'Health especially, as appropriate. Say why if not.', 'CN-17'],
    ['MASH as appropriate', takenOf(), 'mash', false, 'Other agencies as appropriate.', 'CN-17'],
    ['First Contact as appropriate', takenOf(), 'first-contact', false, 'Other agencies as appropriate.', 'CN-17'],
  ])('%s', (_words, story, team, proposed, why, source) => {
    expect(lineOf(story, team)).toEqual({ proposed, why, source });
  });
});

describe("the referrer's own team (A-27)", () => {
  const theirs = { proposed: true, why: 'The concern came from them.', source: 'A-27' };

  it('is asked where nothing else asks it', () => {
    expect(lineOf(takenOf({}, { referrer: 'Peter Nolan' }), 'mash')).toEqual(theirs);
    expect(lineOf(takenOf({}, { referrer: 'Martin Dale' }), 'riverside-college')).toEqual(theirs);
    expect(lineOf(takenOf({}, { referrer: 'Owen Clarke' }), 'families-first-north')).toEqual(theirs);
  });

  it('keeps the reason of the procedure where there is one', () => {
    expect(lineOf(takenOf(), 'northfield-academy')?.source).toBe('CN-15');
    expect(lineOf(takenOf({}, { referrer: 'Joanne Hardy' }), 'police')?.source).toBe('CN-16');
  });

  it('is nobody more for a referrer who is in no team', () => {
    const list = listOf(takenOf({}, { referrer: 'Nobody Known' }));
    expect(list.lines.filter(({ source }) => source === 'A-27')).toEqual([]);
  });
});

describe('the school told of (CN-15)', () => {
  const asked = (setting: string) => proposedTeams(listOf(takenOf({ setting }, { referrer: 'Joanne Hardy' })));

  it.each(['Northfield Academy', 'northfield academy', 'Nórthfield  Academy.', 'NORTHFIELD-ACADEMY'])(
    'is known again as "%s"',
    (setting) => {
      expect(asked(setting)).toContain('northfield-academy');
    },
  );

  it.each(['Northfield', 'Northfield Academy, Year 9', 'He left Northfield Academy in July'])(
    'is ticked by no part of a name, and shown to the manager to choose: "%s"',
    (setting) => {
      const story = takenOf({ setting }, { referrer: 'Joanne Hardy' });
      expect(asked(setting)).not.toContain('northfield-academy');
      expect(lineOf(story, 'northfield-academy')).toEqual({
        proposed: false,
        why: 'The concern names a school in words like these. Add it if it is theirs.',
        source: 'CN-15',
      });
    },
  );

  it.each(['not known', 'N/A', "don't know", 'None', '?'])('is no school where "%s" was typed', (setting) => {
    expect(listOf(takenOf({ inEducation: 'not-known', setting })).outside).toEqual([]);
  });

  it.each(['Northgate School', 'Academy', 'college', 'North', 'Southfield Academy Trust', 'the', 'N', '-', ''])(
    'is not guessed from "%s"',
    (setting) => {
      expect(asked(setting).filter((team) => team.endsWith('academy') || team.endsWith('college'))).toEqual([]);
    },
  );
});

describe('parties outside Pathway, whom the manager tells', () => {
  const school = {
    id: 'outside:school',
    who: 'the school, college or employer named in the concern',
    why: 'It has no channel in Pathway.',
    source: 'CN-15',
  };

  it('are none where the school has a channel and nobody placed the young person here', () => {
    expect(listOf(takenOf()).outside).toEqual([]);
  });

  it('are a school without a channel (CN-15)', () => {
    expect(listOf(takenOf({ setting: 'Eastgate School' })).outside).toEqual([school]);
    const unnamed = {
      ...school,
      who: 'their school, college or employer',
      why: 'The concern does not say which it is. Ask the referrer.',
    };
    for (const setting of [undefined, 'not known']) expect(listOf(takenOf({ setting })).outside).toEqual([unnamed]);
  });

  it("are no school once another school is chosen, and still one where only the referrer's own is", () => {
    const eastgate = takenOf({ setting: 'Eastgate School' });
    expect(inviteList(eastgate.case, eastgate.roster, ['riverside-college']).outside).toEqual([]);
    expect(inviteList(eastgate.case, eastgate.roster, ['northfield-academy']).outside).toEqual([school]);
  });

  it('are no school where the young person is not in education', () => {
    expect(listOf(takenOf({ inEducation: 'no', setting: undefined })).outside).toEqual([]);
  });

  it('are the authority that placed the young person here (A-20, SC-08)', () => {
    const why = { why: 'Placed here by another local authority.', source: 'A-20' };
    expect(listOf(takenOf({ placed: 'yes', placedBy: 'Gateshead' })).outside).toEqual([
      {
        id: 'outside:placing-authority',
        who: 'the local authority that placed the young person here (Gateshead)',
        ...why,
      },
    ]);
    expect(listOf(takenOf({ placed: 'yes' })).outside).toEqual([
      { id: 'outside:placing-authority', who: 'the local authority that placed the young person here', ...why },
    ]);
    expect(listOf(takenOf({ placed: 'not-known' })).outside).toEqual([]);
  });
});
