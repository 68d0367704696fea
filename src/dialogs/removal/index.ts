/** `removals`, typed by an administrator in the private chat. Anybody else gets the answer to words nothing is known by. */
import type { Card } from '../../cards/card.ts';
import { oldButton } from '../../cards/help/help.ts';
import { confirmCard, type RemovalLine, removalsCard } from '../../cards/removal/removals.ts';
import type { RemovalVerb } from '../../cards/verbs/removal.ts';
import type { KeptReferences } from '../../cases/kept-references.ts';
import type { Cases, DecisionContextAt } from '../../cases/perform.ts';
import { ASKED, type AskedRemoval, waiting } from '../../cases/removal/asked.ts';
import { isOfRecord } from '../../cases/removal/removable.ts';
import { separateRecordStream } from '../../cases/separate-record-streams.ts';
import type { SeparateRecords } from '../../cases/separate-records.ts';
import { referenceIn } from '../../cases/stream-type.ts';
import type { PersonId } from '../../rules/base/vocabulary.ts';
import { nobodyAsks } from '../../rules/retention/by-administrator.ts';
import { allSaid } from '../../rules/rows/refusals.ts';
import type { Store, Stored } from '../../store/port.ts';
import { type CardButtons, inChat, type Pressed } from '../buttons.ts';
import type { Speaker } from '../turn.ts';

export interface RemovalConversation {
  /** What waits for a second person. Only for whom it is for. */
  list(speaker: Speaker): Promise<Card>;
  /** Who presses is asked again. */
  readonly buttons: CardButtons<RemovalVerb>;
}

export interface RemovalDeps {
  readonly store: Store;
  readonly cases: Pick<Cases, 'confirmRemoval'>;
  readonly records: Pick<SeparateRecords, 'confirmRemoval'>;
  readonly isAdministrator: (person: PersonId) => boolean;
  readonly contextAt: DecisionContextAt;
  /** Those of them that are kept from somebody: they read nothing of them here either. */
  readonly keptReferences: KeptReferences;
}

/** Few enough to be read on a phone. */
const MOST_LISTED = 8;

/** A separate record has no reference: enough of its random id that two are told apart. */
const lettersOfId = 8;
const recordIn = (partition: string): string => referenceIn(separateRecordStream, partition);
const calledBy = (partition: string): string =>
  isOfRecord(partition) ? `the separate record ${recordIn(partition).slice(0, lettersOfId)}` : partition;
const caseOf = ({ partition, body }: Stored<AskedRemoval>): string => body.of ?? partition;

export function createRemovalConversation({
  store,
  cases,
  records,
  isAdministrator,
  contextAt,
  keptReferences,
}: RemovalDeps): RemovalConversation {
  function lineOf({ partition, body }: Stored<AskedRemoval>, { person, now }: Speaker): RemovalLine {
    const { calendar } = contextAt(now);
    const on = calendar.sayDate(calendar.localDate(body.at));
    const isEarly = body.before !== undefined && body.before > calendar.localDate(now);
    const before = isEarly ? { before: calendar.sayDate(body.before) } : {};
    const { because, by } = body;
    return {
      reference: partition,
      called: calledBy(partition),
      by: by.name,
      at: body.at,
      on,
      because,
      isOwn: by.id === person.id,
      ...before,
    };
  }
  async function draw(speaker: Speaker, done?: string): Promise<Card> {
    const { person, now } = speaker;
    const [{ items }, count] = await Promise.all([
      store.tagged<AskedRemoval>(ASKED.kind, waiting, now, MOST_LISTED),
      store.count({ kind: ASKED.kind, tags: [waiting] }, now),
    ]);
    const kept = await keptReferences(items.map(caseOf), person.id, now);
    const lines = items.filter((one) => !kept.has(caseOf(one))).map((one) => lineOf(one, speaker));
    return removalsCard(lines, Math.max(0, count - items.length), done);
  }
  const asked = (reference: string, { now }: Speaker) => store.read<AskedRemoval>(reference, ASKED.id, now);
  async function askToConfirm(
    found: Stored<AskedRemoval> | undefined,
    speaker: Speaker,
    isAgain = false,
  ): Promise<Card> {
    if (!found?.tags?.includes(waiting)) return draw(speaker, nobodyAsks.says);
    const of = caseOf(found);
    const kept = await keptReferences([of], speaker.person.id, speaker.now);
    return kept.has(of) ? draw(speaker, nobodyAsks.says) : confirmCard(lineOf(found, speaker), isAgain);
  }
  const does = <Data>(draws: (pressed: Pressed<Data>) => Promise<Card>) =>
    inChat<Data>(async (_chat, pressed) =>
      isAdministrator(pressed.speaker.person.id) ? { card: await draws(pressed) } : { word: oldButton },
    );
  return {
    list: draw,
    buttons: {
      'removal/list': does(({ speaker }) => draw(speaker)),
      'removal/ask': does(async ({ speaker, data: { reference } }) =>
        askToConfirm(await asked(reference, speaker), speaker),
      ),
      'removal/confirm': does(async ({ speaker, data }) => {
        const { reference, because } = data;
        const found = await asked(reference, speaker);
        // It cannot be undone: what stands on the card is what is confirmed, and not what was asked for since.
        if (found?.body.at !== data.asked || found === undefined) return askToConfirm(found, speaker, true);
        // The same for every press on what was asked for then.
        const confirming = { id: `confirm-removal:${found.body.at}:${speaker.person.id}`, because };
        const { person, now } = speaker;
        const outcome = isOfRecord(reference)
          ? await records.confirmRemoval(recordIn(reference), confirming, person, now)
          : await cases.confirmRemoval(reference, confirming, person, now);
        const done = `You confirmed the removal of ${calledBy(reference)}. Pathway will remove it in about ten minutes.`;
        return draw(speaker, outcome.ok ? done : allSaid(outcome.refusal));
      }),
    },
  };
}
