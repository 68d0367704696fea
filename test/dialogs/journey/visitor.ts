/** Somebody with one journey in a dialog: what they see, what they type and press. */
import { isObject, type JsonObject, textOf } from '../../../desk/fake-teams/json.ts';
import { buttonsOf, heldIn, textOfCard } from '../../../desk/hands/card-reading.ts';
import type { Answer } from '../../../desk/hands/filling.ts';
import type { Card } from '../../../src/cards/card.ts';
import type { JourneyData, JourneyVerb, JourneyVerbs } from '../../../src/cards/verbs/journey.ts';
import { readPress } from '../../../src/dialogs/buttons.ts';
import type { DialogJourney } from '../../../src/dialogs/journey/index.ts';
import type { DialogShown, Press, Speaker } from '../../../src/dialogs/turn.ts';
import { forget, pressOf, type Target, type Typed, typeInto } from '../../support/target.ts';

export interface Visitor {
  opens(): Promise<void>;
  fills(answers: Readonly<Record<string, Answer>>): void;
  presses(title: string): Promise<void>;
  /** The press of a button as it would be sent, to be sent late or twice. */
  press(title: string): Press;
  sends(press: Press): Promise<DialogShown>;
  reads(): string;
  card(): Card;
  holds(): Readonly<Record<string, string>>;
  buttons(): readonly string[];
}

export function visitor<Name extends string>(
  journey: () => DialogJourney<Name>,
  verbs: JourneyVerbs<Name>,
  speaker: () => Speaker,
): Visitor {
  const typed: Typed = new Map();
  let shown: DialogShown | undefined;

  const target = (): Target => {
    if (shown === undefined || !('dialog' in shown)) throw new Error('There is no dialog.');
    return { conversation: 'dialog', card: shown.dialog.card as unknown as JsonObject };
  };
  const sees = (next: DialogShown): DialogShown => {
    shown = next;
    if ('dialog' in next) forget(typed, target());
    return next;
  };
  const press: Visitor['press'] = (title) => {
    const request = pressOf(typed, target(), title);
    const data = request?.action.data;
    if (request?.action.type !== 'Action.Submit' || !isObject(data)) throw new Error(`"${title}" submits nothing.`);
    return { verb: textOf(data.verb) ?? '', data };
  };
  const sends: Visitor['sends'] = async (asked) => {
    const read = readPress(verbs, asked, 'submit') as { readonly data: JourneyData } | undefined;
    if (read === undefined) throw new Error(`No button of a dialog presses ${JSON.stringify(asked)}.`);
    const button = journey().buttons[asked.verb as JourneyVerb<Name>];
    return sees(await button({ speaker: speaker(), press: asked, data: read.data }));
  };

  return {
    press,
    sends,
    opens: async () => {
      sees(await journey().opened(speaker()));
    },
    fills: (answers) => typeInto(typed, target(), answers),
    presses: async (title) => {
      await sends(press(title));
    },
    reads: () => textOfCard(target().card),
    card: () => target().card as unknown as Card,
    holds: () => heldIn(target().card),
    buttons: () => buttonsOf(target().card),
  };
}
