/** People and schools that are found by typing some of their name, as Teams offers it. */
import { chatOf } from '../../desk/fake-teams/county.ts';
import { scenario } from '../support/scenario.ts';
import {
  begins,
  chooses,
  comesToAMeeting,
  opensTheRegister,
  reads,
  sends,
  tellsWhatWasSeen,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import type { Town } from '../support/town.ts';

const monday = ['2026-11-02', '09:15'] as const;
const people = 'graph.microsoft.com/users';
const byName = 'Find them by name';
const byId = 'Or their account id';

/** What somebody is offered in their chat while they type. */
const offered = ({ office }: Pick<Town, 'office'>, { person }: TeamsUser, dataset: string, text: string) =>
  office.lookUp(person.id, { conversation: chatOf(person), dataset, text });

describe('a person who is not in the register yet', () => {
  scenario('is found by name and added; whatever else the box sends is told', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    const { choices } = await offered(town, gwen, people, 'sunita');
    const [sunita] = choices;
    expect(choices).toEqual([{ value: expect.any(String), title: 'Sunita Rao, Team manager' }]);
    await opensTheRegister(gwen, 'Add a person');
    const rest = { Name: 'Sunita Rao', 'Their job title': 'Team manager' };
    const adds = async (answers: Readonly<Record<string, string>>): Promise<string> => {
      await gwen.fills({ ...rest, [byName]: '', [byId]: '', ...answers });
      await gwen.presses('Add');
      return reads(gwen);
    };
    const priya = town.as('Priya Shah').person.id;
    const id = sunita?.value ?? '';
    expect(await adds({})).toContain('Find the person by name, or enter their account id.');
    expect(await adds({ [byName]: 'Sunita Rao' })).toContain('That is not an account id.');
    expect(await adds({ [byName]: `${id},${priya}` })).toContain('Choose one only.');
    const elsewhere = `${id}@00000000-0000-4000-8000-00000000000f`;
    expect(await adds({ [byName]: elsewhere })).toContain(
      'That account belongs to an organisation that cannot use Pathway here yet.',
    );
    expect(await adds({ [byName]: id, [byId]: priya })).toContain('entered the account id of another');
    expect(await adds({ [byName]: priya.toUpperCase() })).toContain('belongs to Priya Shah, who is already');
    // What was written stands there still.
    expect(reads(gwen)).toContain('Sunita Rao');
    expect(await adds({ [byName]: id.toUpperCase() })).toContain('You have added them to the register.');
    expect(reads(gwen)).toContain(id);
  });
});

describe('a school', () => {
  scenario('is chosen, and invited by its team though it has another name by then', monday, async (town) => {
    const [joanne, hannah] = [town.as('Joanne Hardy'), town.as('Hannah Reid')];
    await begins(joanne);
    await joanne.fills({
      'Their name': 'Jamie Hartley',
      'Or roughly how old': 'About 14',
      'Their school or college, from the list': 'Riverside College',
    });
    await joanne.presses('Next');
    await tellsWhatWasSeen(joanne, {});
    await joanne.presses('Go straight to check and send');
    expect(joanne.reads()).toMatch(/from the list:\s+Riverside College/);
    const reference = await sends(joanne);
    await comesToAMeeting(hannah, reference);
    expect(await chooses(hannah, reference, 'Book the meeting and invite')).toContain('The young person goes there.');
  });

  scenario('is looked up by anybody who may raise a concern, who learns nothing but names', monday, async (town) => {
    const nina = town.as('Nina Walsh');
    const river = await offered(town, nina, 'pathway/schools', 'river');
    expect(river).toEqual({ choices: [{ value: 'riverside-college', title: 'Riverside College' }] });
    const long = await offered(town, nina, 'pathway/schools', 'x'.repeat(10_000));
    expect(long).toEqual({ choices: [], trouble: 'Type 100 characters at most.' });
    const none = await offered(town, nina, 'pathway/people', 'hannah');
    expect(none).toEqual({ choices: [], trouble: 'Pathway has no such list.' });
  });
});
