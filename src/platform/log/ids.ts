/** What may be written where whoever runs Pathway reads it: ids, codes and names of calls. */

/** No spaces: ids, codes and names of calls have none, sentences do. */
const idForm = /^[\w.:;=@+/-]{1,200}$/;

/** The text where it looks like an id or a code; else one word that says it did not. */
export function idOrUnreadable(text: string): string {
  return idForm.test(text) ? text : 'unreadable';
}
