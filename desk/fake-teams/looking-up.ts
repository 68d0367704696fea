import directory from '../directory.json' with { type: 'json' };
import type { LookUpAnswer, LookUpRequest } from '../page-api.ts';
import type { Deliver } from './activity.ts';
import type { DeskContext } from './context.ts';
import { type CountyPerson, objectIdOf, tenantOf } from './county.ts';
import { noBot } from './deliveries.ts';
import { dataQuery } from './invokes.ts';
import { isObject, objectsIn, overTheWire, textOf } from './json.ts';
import type { Participant } from './participant.ts';

/** Teams looks these up itself, in the tenant of whoever asks, and the bot hears nothing of it. */
const teamsPeople = 'graph.microsoft.com/users';
const mostShown = 15;

type Listed = Pick<CountyPerson, 'id' | 'name' | 'job'>;

export type LookUp = (participant: Participant, request: LookUpRequest) => Promise<LookUpAnswer>;

export function createLookUp(context: DeskContext, deliver: Deliver): LookUp {
  const { county } = context.directory;
  /** Everybody with an account: not all of them are in the people register. */
  const people: readonly Listed[] = [...county.people, ...directory.people];

  function inTenant(tenant: string, text: string): LookUpAnswer {
    const wanted = text.trim().toLowerCase();
    const theirs = people.filter((one) => tenantOf(county, one) === tenant);
    const found = theirs.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, mostShown);
    return { choices: found.map(({ id, name, job }) => ({ value: objectIdOf({ id }), title: `${name}, ${job}` })) };
  }
  return async (participant, { dataset, text }) => {
    if (dataset === teamsPeople) return inTenant(tenantOf(county, participant.person), text);
    const answer = await deliver(overTheWire(dataQuery(context, participant, dataset, text))).catch(() => undefined);
    if (answer === undefined) return { choices: [], trouble: noBot };
    const { type, value } = isObject(answer.body) ? answer.body : {};
    if (type !== 'application/vnd.microsoft.search.searchResponse' || !isObject(value)) {
      const message = isObject(value) ? textOf(value.message) : undefined;
      return { choices: [], trouble: message ?? 'There is nothing to choose from now. Try again.' };
    }
    const choices = objectsIn(value.results).flatMap((one) => {
      const [id, title] = [textOf(one.value), textOf(one.title)];
      return id === undefined || title === undefined ? [] : [{ value: id, title }];
    });
    return { choices };
  };
}
