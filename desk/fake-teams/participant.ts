import type { CountyPerson, Directory, Place } from './county.ts';
import { NotHere } from './errors.ts';

/** A person in a conversation that is theirs. */
export interface Participant {
  readonly person: CountyPerson;
  readonly place: Place;
}

/** Throws `NotHere` where there is nobody with that id. */
export function personWith(directory: Directory, id: string): CountyPerson {
  const person = directory.person(id);
  if (!person) throw new NotHere('Nobody here has that id.');
  return person;
}

/** Throws `NotHere` where the person or the conversation is not there, or is not theirs. */
export function participantOf(directory: Directory, personId: string, conversation: string): Participant {
  const person = personWith(directory, personId);
  const place = directory.place(conversation);
  if (!place?.members.includes(person)) throw new NotHere('This person has no such conversation.');
  return { person, place };
}
