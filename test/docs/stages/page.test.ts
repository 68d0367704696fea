import { join } from 'node:path';
import { root } from '../../../scripts/docs/files.ts';
import { stagesPage } from '../../../scripts/docs/stages/page.ts';
import { authorityFile } from '../../../scripts/docs/to-be-confirmed.ts';
import { readAuthority } from '../../../src/authority/authority.ts';
import { actions } from '../../../src/rules/actions.ts';
import { obligations } from '../../../src/rules/obligations.ts';
import { stages } from '../../../src/rules/stages.ts';

const policy = readAuthority(join(root, authorityFile));
const { text } = stagesPage(policy);
const [, mayBeDone = '', mustBeDone = '', nudged = ''] = text.split(/^## /m);
const rows = (section: string, name: string) =>
  section.split('\n').filter((line) => line.startsWith('|') && line.includes(name));

describe('the page of the stages', () => {
  it.each(Object.entries(actions))('has %s at each stage it is open at, once where that is any', (action, { from }) => {
    const isAny = from.length === 0 || from.length >= Object.keys(stages).length - 1;
    expect(rows(mayBeDone, `\`${action}\``)).toHaveLength(isAny ? 1 : from.length);
  });

  it('says who may do it, what the stage becomes and what is wanted first', () => {
    const [agree = ''] = rows(mayBeDone, '`agree-meeting`');
    expect(agree).toContain("the case's team manager; the team manager's deputy");
    expect(agree).toContain('| Meeting to be booked |');
    const [none = ''] = rows(mayBeDone, '`decide-no-meeting`');
    expect(none).toContain('went through the continuum together. (CT-05)');
  });

  it.each(obligations)('has the obligation $id with its source', ({ id, source, title }) => {
    expect(rows(mustBeDone, `${title} (\`${id}\`)`)[0]).toContain(`| ${source} |`);
  });

  it("tells the procedure's own time from local targets", () => {
    expect(rows(mustBeDone, '`hold`')[0]).toMatch(
      /\| 10 working days after receipt; 10 working days after CDYJS were told of a caution or a charge; 10 working days after the police's referral to MASH \| the procedure's \| `record-held`, `record-not-booked`, `record-outcome`, `count-meeting` \|$/,
    );
    expect(text.match(/\| the procedure's \|/g)).toHaveLength(2);
  });

  it('takes local targets from the authority file', () => {
    const other = stagesPage({ ...policy, targets: { ...policy.targets, discussion: 4 } });
    expect(text).toContain('| CT-05 | 3 working days after receipt');
    expect(other.text).toContain('| CT-05 | 4 working days after receipt');
  });

  it('says of each step when it is and whom it reaches', () => {
    expect(rows(nudged, '| service lead |')[0]).toContain('3 working days after it is due');
    expect(rows(nudged, '| service lead |')[0]).toContain('the team manager, the deputy, the service lead');
    expect(rows(nudged, '| before |')[0]).toContain('1 working day before it is due');
  });

  it('says when people are reminded of a meeting', () => {
    const other = stagesPage({ ...policy, reminders: { ...policy.reminders, morningAt: '08:45' } });
    expect(text).toContain('On the day of the meeting, at 08:30.');
    expect(other.text).toContain('On the day of the meeting, at 08:45.');
  });
});
