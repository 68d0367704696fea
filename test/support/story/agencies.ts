/** What First Contact and social care teams do with what was referred to them. */
import type { TeamsUser } from '../teams-user.ts';
import { does, ownChannel, pressesOn, reads } from './acting.ts';
import { marked } from './words.ts';

/** Confirms from the post in the team's channel, First Contact with the team they sent it on to; what the person is told. */
export function confirms(person: TeamsUser, reference: string): Promise<string> {
  return ownChannel(person).includes('first-contact')
    ? sendsOn(person, reference, 'Families First East')
    : pressesOn(person, ownChannel(person), reference, 'We have it');
}

/** First Contact say from the post to which team they sent it on in Liquid Logic. */
export async function sendsOn(person: TeamsUser, reference: string, team: string): Promise<string> {
  await pressesOn(person, ownChannel(person), reference, 'Sent on in Liquid Logic');
  await person.fills({ 'Sent on to which team in Liquid Logic': team });
  await person.presses('Confirm');
  return reads(person);
}

/** Confirms in the open case, writing where it went in Liquid Logic. */
export function confirmsWithANote(person: TeamsUser, reference: string): Promise<string> {
  const answers = { 'A team that is not listed, the reason, or a note': marked('liquidlogic') };
  return does(person, reference, ['Confirm we have it', 'Confirm'], answers);
}

/** First Contact send a child under ten another way. */
export function keeps(person: TeamsUser, reference: string): Promise<string> {
  const answers = { 'Which route, and why': marked('otherroute') };
  return does(person, reference, ['Record: another service takes it', 'Record this'], answers);
}

/** First Contact give a child under ten back to this procedure. */
export function returns(person: TeamsUser, reference: string): Promise<string> {
  return does(person, reference, ['Record: back to CDYJS', 'Send it back'], { Why: marked('returning') });
}
