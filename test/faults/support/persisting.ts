/** People who do not give up: whoever is told that something went wrong, or nothing at all, does it again. */
import type { FakeTeams } from '../../../desk/fake-teams.ts';
import { contentsOfCard } from '../../../desk/hands/card-reading.ts';
import { executed, submitted } from '../../support/as-teams.ts';
import { type TeamsUser, teamsUser } from '../../support/teams-user.ts';

const mostTries = 500;
const wentWrong = /went wrong|does not answer/;

/** Does it until the answer is one. Throws where it never is. */
async function untilAnswered(work: () => Promise<unknown>): Promise<string> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = JSON.stringify(await work());
    if (!wentWrong.test(answer) && !/"status":[45]/.test(answer)) return answer;
  }
  throw new Error('No answer came, however often it was asked.');
}

export interface Persistent {
  /** Raises a concern by doing what the card in front of them asks; the reference. */
  raises(worker: string, child: { readonly name: string; readonly born: string }): Promise<string>;
  /** Sends a form of the case; `nonce` is the form's own, however often it is sent. */
  sends(who: string, reference: string, action: string, nonce: string, answers: object): Promise<string>;
  /** Presses a button of a team's post. */
  presses(who: string, channel: string, verb: string, data: object): Promise<string>;
}

const referenceForm = /[2-9A-Z]{4}-[2-9A-Z]{4}/;

/** One thing done about the newest card; the reference where it is the receipt of a concern not known yet. */
async function goOn(
  worker: TeamsUser,
  child: { name: string; born: string },
  known: ReadonlySet<string>,
): Promise<string> {
  const card = worker.chat().findLast((post) => post.card !== undefined)?.card;
  const { buttons, inputs, texts } = contentsOfCard(card);
  const has = (title: string) => buttons.some((button) => button.title === title);
  const asks = (label: string) => inputs.some((input) => input.label.startsWith(label));
  const [reference = ''] = referenceForm.exec(texts.join('\n')) ?? [];
  if (texts[0]?.startsWith('Your concern has been sent') && !known.has(reference)) return reference;
  const presses = async (title: string): Promise<void> => {
    const answer = await worker.tries(title);
    // What was pressed before was done, and only its answer did not come.
    const isOld = answer.show === 'message' && answer.text.includes('Type "continue"');
    if (isOld) await worker.says('continue').catch(() => undefined);
  };
  if (asks('Their name')) {
    await worker.fills({
      'Their name': child.name,
      'Date of birth': child.born,
      'Are they at school or college?': 'Yes',
    });
    await presses('Next');
  } else if (asks('What was seen or heard?')) {
    await worker.fills({ 'What was seen or heard?': `MARKERaccount of ${child.name}` });
    await presses('Go straight to check and send');
  } else if (has('Send')) await presses('Send');
  else if (has('Continue')) await presses('Continue');
  else if (has('Carry on')) await presses('Carry on');
  else await worker.says('raise a concern').catch(() => undefined);
  return '';
}

export function persistent(office: FakeTeams): Persistent {
  const { county } = office;
  const known = new Set<string>();
  let activities = 0;
  const id = () => {
    activities += 1;
    return `f:${activities}`;
  };
  const doer = (who: string, conversation?: string) => {
    const { person, conversation: chat } = teamsUser(office, who);
    return { county, person, conversation: conversation ?? chat };
  };
  return {
    async raises(worker, child) {
      const hand = teamsUser(office, worker);
      for (let tries = 0; tries < mostTries; tries += 1) {
        const reference = await goOn(hand, child, known);
        if (reference !== '') {
          known.add(reference);
          return reference;
        }
      }
      throw new Error(`${worker} could not send a concern: ${JSON.stringify(hand.shown()).slice(0, 300)}`);
    },
    sends: (who, reference, action, nonce, answers) =>
      untilAnswered(() =>
        office.deliver(submitted(doer(who), id(), { verb: 'case/do', reference, action, nonce, ...answers })),
      ),
    presses: (who, channel, verb, data) =>
      untilAnswered(() => office.deliver(executed(doer(who, channel), id(), '0', verb, data))),
  };
}
