/** What First Contact and social care teams do with what was referred to them. */
import type { Hands } from '../hands.ts';
import { does, ownChannel, pressesOn } from './acting.ts';
import { marked } from './words.ts';

/** Confirms from the post in the team's channel; what the person is told. */
export function confirms(person: Hands, reference: string): Promise<string> {
  return pressesOn(person, ownChannel(person), reference, 'We have it');
}

/** Confirms in the open case, saying where it went in Liquid Logic. */
export function confirmsWithANote(person: Hands, reference: string): Promise<string> {
  const answers = { 'Sent on to which team': marked('liquidlogic') };
  return does(person, reference, ['Confirm we have it', 'Confirm'], answers);
}

/** First Contact send a child under ten another way. */
export function keeps(person: Hands, reference: string): Promise<string> {
  const answers = { 'Which route, and why': marked('otherroute') };
  return does(person, reference, ['Record: another service takes it', 'Record this'], answers);
}

/** First Contact give a child under ten back to this procedure. */
export function returns(person: Hands, reference: string): Promise<string> {
  return does(person, reference, ['Record: back to CDYJS', 'Send it back'], { Why: marked('returning') });
}
