/** Where the blank forms are, and who to ring and what to do while Pathway or Teams does not work. */
import { sayOpeningHours } from '../../rules/base/opening-hours.ts';
import type { Policy } from '../../rules/base/policy.ts';
import { drawLink } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

export const paperTitles = {
  concern: 'Raise a concern',
  notification: 'Police notification',
  outcome: 'Outcome of a Risk Management Meeting',
} as const;
export type PaperId = keyof typeof paperTitles;

export const whenDownTitle = 'If Pathway or Teams is down';

/** Who to ring, in Markdown: a paragraph each. */
export function ringingWords({ contacts }: Policy): readonly string[] {
  const { emergency, firstContact, youthJustice, whenDown } = contacts;
  const managers = youthJustice === undefined ? [] : [{ name: 'Youth justice team managers (CDYJS)', ...youthJustice }];
  return [
    `**A child is in danger now: ring ${emergency.value}.**`,
    `**Worried about a child today: ring ${firstContact.name} on ${firstContact.phone.value}.** ${sayOpeningHours(firstContact.hours.value)} ${firstContact.outOfHours.value}`,
    ...[...managers, ...whenDown].map(({ name, phone }) => `${name}: ring ${phone.value}.`),
  ];
}

export const whenDownLink = (url: string): unknown => drawLink(whenDownTitle, url);

/** `url`: of the page of what to do; the forms stand below it. */
export function paperCard(policy: Policy, url: string): Card {
  const forms = (Object.keys(paperTitles) as PaperId[]).map((id) =>
    drawLink(`Form: ${paperTitles[id]}`, `${url}/${id}`),
  );
  return messageCard({
    title: whenDownTitle,
    paragraphs: [
      ...ringingWords(policy),
      'Do not wait for Pathway. Write on a blank form, and enter it here when Pathway works again.',
      '**Print the page and the forms now**, and keep them where you would look without a computer. They open in your browser, ask for no password and hold nothing about anybody.',
    ],
    actions: [whenDownLink(url), ...forms],
  });
}
