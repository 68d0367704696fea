/** The teams of the people register and their channels. */
import type { RegisterContents, TeamEntry } from '../../people/contents.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { sayCount } from '../../rules/base/sentences.ts';
import { agencyNames, type Instant, isSchool, jobNames, teamFunctionNames } from '../../rules/base/vocabulary.ts';
import type { Card } from '../card.ts';
import { messageCard, type Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { button, formButton, partedCard } from './pieces.ts';

/** What is known of a team's channel besides whose it is; where `goneSince` is set, Pathway is not in it any more. */
export interface ChannelKnown {
  readonly name?: string | undefined;
  readonly goneSince?: Instant | undefined;
}

const howToSay = (name: string): string =>
  `Add Pathway to the team in Teams, then write in its channel: **@Pathway this is ${plainWords(name)}**`;

function channelWords({ channel, name }: TeamEntry, known?: ChannelKnown): string {
  if (channel === undefined) return `**It has no channel, so people must telephone it.** ${howToSay(name)}`;
  if (known?.goneSince !== undefined)
    return `**Pathway is no longer in its channel, so people must telephone it.** ${howToSay(name)}`;
  return known?.name === undefined ? 'It has a channel.' : `Its channel is called ${plainWords(known.name)}.`;
}

function section(team: TeamEntry): Section {
  return {
    heading: plainWords(team.name),
    paragraphs: [
      `${agencyNames[team.agency]}. ${teamFunctionNames[team.function]}. ${team.channel === undefined ? '**It has no channel.**' : 'It has a channel.'}`,
    ],
    buttons: [button(`Open ${team.name}`, 'register/team', { team: team.id })],
  };
}

/** Those without a channel first: they are what there is to do. */
export function teamsCard({ teams }: RegisterContents, part: number, done?: string): Card {
  const open = teams.filter(({ closed }) => !closed);
  const sorted = open.toSorted((one, other) => {
    const silent = Number(one.channel !== undefined) - Number(other.channel !== undefined);
    return silent === 0 ? one.name.localeCompare(other.name, 'en-GB') : silent;
  });
  return partedCard({
    title: 'Teams and channels',
    done,
    paragraphs: [
      'Each agency can have several teams. To give a team its channel, write in that channel **@Pathway this is** and the name of the team.',
    ],
    sections: sorted.map(section),
    part,
    toPart: (other) => ['register/teams', { part: other }],
    actions: [formButton('Add a team', 'add-team')],
  });
}

const mostNamed = 30;

export interface TeamView {
  readonly team: TeamEntry;
  readonly contents: RegisterContents;
  readonly known?: ChannelKnown | undefined;
  readonly done?: string | undefined;
}

/** Of a school or college: when it is closed, and who is asked there meanwhile. */
function holidaySections(team: TeamEntry): readonly Section[] {
  if (!isSchool(team)) return [];
  const { id, holidays } = team;
  const closed = (holidays?.closed ?? []).map(({ from, until }) => `- ${sayDate(from)} to ${sayDate(until)}`);
  const contact = holidays?.contact;
  return [
    {
      heading: 'When it is closed',
      paragraphs: [
        contact === undefined ? '**Nobody is named to ask while it is closed.**' : `Ask then: ${plainWords(contact)}`,
        closed.length === 0 ? 'No closed days are listed.' : closed.join('\n'),
      ],
      buttons: [formButton('Change when it is closed', 'school-holidays', { team: id })],
    },
  ];
}

export function teamCard({ team, contents, known, done }: TeamView): Card {
  const about = { team: team.id };
  const people = contents.people.flatMap(({ name, teams }) => {
    const seat = teams.find((one) => one.team === team.id);
    return seat === undefined ? [] : [`${plainWords(name)}, ${jobNames[seat.role]}`];
  });
  const rest = people.length - mostNamed;
  return messageCard({
    title: plainWords(team.name),
    done,
    facts: [
      { title: 'Agency', value: agencyNames[team.agency] },
      { title: 'What it does there', value: teamFunctionNames[team.function] },
      { title: 'Short name in lists', value: team.id },
    ],
    sections: [
      {
        heading: 'Channel',
        paragraphs: [channelWords(team, known)],
        buttons: team.channel === undefined ? [] : [formButton('Remove its channel', 'forget-channel', about)],
      },
      ...holidaySections(team),
      {
        heading: 'People',
        paragraphs:
          people.length === 0
            ? ['Nobody yet. Find or add a person, and give them a role in this team.']
            : [...people.slice(0, mostNamed), ...(rest > 0 ? [`and ${sayCount(rest, 'other')}`] : [])],
      },
    ],
    actions: [
      formButton('Rename', 'rename-team', about),
      formButton('Change what it does', 'change-function', about),
      formButton('Close this team', 'close-team', about),
      button('All teams', 'register/teams', { part: 0 }),
    ],
  });
}
