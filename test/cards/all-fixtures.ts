/** All cards that the fixtures draw, by their file and their name. */
import type { Card } from '../../src/cards/card.ts';
import { caseFixtures } from './fixtures/case.ts';
import { channelPostFixtures } from './fixtures/channel-posts.ts';
import { concernFixtures } from './fixtures/concern.ts';
import { deliveryFixtures } from './fixtures/delivery.ts';
import { exportFixtures } from './fixtures/export.ts';
import { formFixtures } from './fixtures/forms.ts';
import { handingOverFixtures } from './fixtures/handing-over.ts';
import { helpFixtures } from './fixtures/help.ts';
import { inspectionFixtures } from './fixtures/inspection.ts';
import { listFixtures } from './fixtures/lists.ts';
import { notificationFixtures } from './fixtures/notification.ts';
import { nudgeFixtures } from './fixtures/nudge.ts';
import { ownWordsFixtures } from './fixtures/own-words.ts';
import { registerFixtures } from './fixtures/register.ts';
import { removalFixtures } from './fixtures/removal.ts';
import { searchFixtures } from './fixtures/search.ts';
import { secretFixtures } from './fixtures/secret.ts';
import { separateRecordFixtures } from './fixtures/separate-record.ts';
import { stalledFixtures } from './fixtures/stalled.ts';
import { stuckFixtures } from './fixtures/stuck.ts';
import { tellFixtures } from './fixtures/tell.ts';
import { witnessFixtures } from './fixtures/witness.ts';

export const fixtures: Readonly<Record<string, Readonly<Record<string, Card>>>> = {
  concern: concernFixtures,
  notification: notificationFixtures,
  case: caseFixtures,
  'channel-posts': channelPostFixtures,
  delivery: deliveryFixtures,
  tell: tellFixtures,
  nudge: nudgeFixtures,
  help: helpFixtures,
  lists: listFixtures,
  forms: formFixtures,
  export: exportFixtures,
  'handing-over': handingOverFixtures,
  'own-words': ownWordsFixtures,
  inspection: inspectionFixtures,
  register: registerFixtures,
  search: searchFixtures,
  removal: removalFixtures,
  stuck: stuckFixtures,
  stalled: stalledFixtures,
  secret: secretFixtures,
  witness: witnessFixtures,
  'separate-record': separateRecordFixtures,
};
export const all = Object.entries(fixtures).flatMap(([file, cards]) =>
  Object.entries(cards).map(([name, card]) => ({ name: `${file}: ${name}`, card })),
);
