import { moves, stageDiagram } from '../../../scripts/docs/stages/diagram.ts';
import { actions } from '../../../src/rules/actions.ts';
import { stages } from '../../../src/rules/stages.ts';

const lines = stageDiagram()
  .split('\n')
  .map((line) => line.trim());
const changing = Object.entries(actions).flatMap(([action, { from, to }]) =>
  to === 'same' || to === 'as-before-closing' ? [] : from.map((stage) => ({ action, stage, to })),
);
const plain = (stage: string) => stage.replaceAll('-', '_');

describe('the diagram of the stages', () => {
  it.each(Object.entries(stages))('has the stage %s under its title', (stage, { title }) => {
    expect(lines).toContain(`state "${title}" as ${plain(stage)}`);
  });

  it.each(changing)('has an arrow for $action from $stage to $to', ({ action, stage, to }) => {
    const arrow = lines.find((line) => line.startsWith(`${plain(stage)} --> ${plain(to)} :`));
    expect(arrow?.split(' : ')[1]?.split(', ')).toContain(action);
  });

  it('has no arrow that the table of actions does not give', () => {
    const drawn = moves.filter(({ from }) => from !== 'beginning').flatMap(({ by }) => by);
    expect(drawn).toHaveLength(changing.length);
  });

  it('begins where a concern begins, and apart for a child under ten', () => {
    expect(lines).toContain('[*] --> received : raise, notify');
    expect(lines).toContain('[*] --> with_first_contact : raise (under ten), notify (under ten)');
    expect(lines).toContain('closed --> [*]');
  });

  it('has nothing in an arrow that Mermaid would read as something else', () => {
    const arrows = lines.filter((line) => line.includes('-->'));
    expect(arrows.filter((arrow) => !/^[\w[\]*]+ --> [\w[\]*]+( : [\w ,()-]+)?$/.test(arrow))).toEqual([]);
  });
});
