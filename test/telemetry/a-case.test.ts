import { systemWatch } from '../../src/platform/clock.ts';
import { obligations } from '../../src/rules/obligations.ts';
import { createOtlpTelemetry } from '../../src/telemetry/otlp.ts';
import { leaksIn } from '../support/privacy.ts';
import {
  accepts,
  agreesAMeeting,
  books,
  checksTheSystem,
  raisesAConcern,
  takes,
  talksItThrough,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import { aWatchedTown, type WatchedTown } from '../support/watched.ts';
import type { SentMetric, SentSpan } from './support/otlp.ts';
import { aReceiver, type Receiver } from './support/receiver.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const config = { serviceName: 'pathway', metricsEvery: 3_600_000 };

/** Raised, taken, checked, talked through, agreed, booked; nudged on the way, and one thing late at the end. */
async function plays(town: WatchedTown): Promise<string> {
  const priya = town.as('Priya Shah');
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(priya);
  await takes(hannah, reference);
  await checksTheSystem(hannah, reference, 'Not active');
  await talksItThrough(hannah, reference, { Time: '09:15' });
  await agreesAMeeting(hannah, reference);
  await town.until('2026-11-09', '12:00');
  const invite = ['CDYJS managers', 'SEND and Inclusion', 'Police safeguarding', 'Health safeguarding'];
  await books(hannah, reference, { day: '2026-11-12', time: '10:00', invite });
  await accepts(town.as('Joanne Hardy'), reference);
  await hannah.says('this is not a command');
  await searches(town, hannah, reference);
  return reference;
}

/** By the young person's name: where others read, and typed; and chooses what was found. */
async function searches({ office }: WatchedTown, { person, says }: TeamsUser, reference: string): Promise<void> {
  const conversation = office.county.teams.find(({ name }) => name === 'CDYJS managers')?.channel ?? '';
  await office.search(person.id, { conversation, text: 'Jamie Hartley' });
  await office.choose(person.id, { conversation, value: { reference } });
  await says('find Hartley');
}

describe('a case from the concern to the meeting, as it arrives at an OTLP receiver', () => {
  let receiver: Receiver;
  let town: WatchedTown;
  let reference: string;
  let spans: readonly SentSpan[];
  let metrics: ReadonlyMap<string, SentMetric>;

  beforeAll(async () => {
    receiver = await aReceiver();
    const parts = { watch: systemWatch, log: silent, instance: 'one-of-two' };
    const telemetry = createOtlpTelemetry({ ...parts, config: { ...config, endpoint: receiver.url } });
    town = await aWatchedTown('2026-11-02', '09:15', telemetry);
    reference = await plays(town);
    await telemetry.stop();
    await town.close();
    spans = receiver.spans();
    metrics = receiver.metrics();
  });
  afterAll(() => receiver.close());

  const named = (name: string) => spans.filter((span) => span.name === name);
  const measured = (name: string) =>
    metrics.get(`pathway.${name}.duration`)?.points.reduce((sum, { value }) => sum + value, 0);

  it('comes from this service, and says which of its processes sent it', () => {
    expect(receiver.resource()).toMatchObject({ 'service.name': 'pathway', 'service.instance.id': 'one-of-two' });
    const own = Object.keys(receiver.resource()).filter((name) => !/^(service|telemetry\.sdk)\./.test(name));
    expect(own).toEqual([]);
  });

  it('has each turn as one trace, with what it did below it', () => {
    const turns = named('turn');
    expect(turns.length).toBeGreaterThan(20);
    expect(turns.filter(({ parent }) => parent !== undefined)).toEqual([]);
    expect(new Set(turns.map(({ trace }) => trace)).size).toBe(turns.length);
    const ids = new Map(spans.map((span) => [span.id, span]));
    const inner = spans.filter(({ parent }) => parent !== undefined);
    expect(inner.every(({ parent, trace }) => ids.get(parent ?? '')?.trace === trace)).toBe(true);
    const isInTurn = ({ trace }: SentSpan) => turns.some((turn) => turn.trace === trace);
    expect(named('decision').filter(isInTurn)).toHaveLength(named('decision').length);
    expect(named('store').every(({ parent }) => parent !== undefined)).toBe(true);
    const booking = named('decision').find(({ attributes }) => attributes['pathway.action'] === 'book-meeting');
    const below = inner.filter(({ parent }) => parent === booking?.id).map(({ attributes }) => attributes);
    expect(below).toContainEqual(expect.objectContaining({ 'pathway.operation': 'commit', 'pathway.kind': 'case' }));
  });

  it('has every decision, by the action, the reference and what came of it', () => {
    expect(named('decision').map(({ attributes }) => attributes)).toEqual(
      ['raise', 'take', 'check-system', 'record-discussion', 'agree-meeting', 'book-meeting', 'answer-invitation'].map(
        (action) => ({
          'pathway.action': action,
          'pathway.reference': reference,
          'pathway.outcome': 'done',
        }),
      ),
    );
  });

  it('has every look, by the page and the reference, in the turn that shows it', () => {
    const looks = named('look');
    const pages = new Set(looks.map(({ attributes }) => attributes['pathway.kind']));
    expect(pages).toEqual(new Set(['overview', 'search']));
    expect(looks.every(({ attributes }) => attributes['pathway.reference'] === reference)).toBe(true);
    const turns = new Map(named('turn').map(({ id, trace }) => [id, trace]));
    expect(looks.every(({ parent, trace }) => turns.get(parent ?? '') === trace)).toBe(true);
  });

  it('has a search and what was chosen of it as turns of their own, which say where and nothing else', () => {
    const ofSearch = named('turn')
      .map(({ attributes }) => attributes)
      .filter((attributes) => String(attributes['pathway.name']).startsWith('composeExtension/'));
    const said = { 'pathway.type': 'invoke', 'pathway.place': 'channel', 'pathway.status': 200 };
    expect(ofSearch.map(({ 'pathway.activity': _, ...others }) => others)).toEqual([
      { ...said, 'pathway.name': 'composeExtension/query' },
      { ...said, 'pathway.name': 'composeExtension/selectItem' },
    ]);
  });

  it('has what the clock did and each notice on its way, to be found by the same reference', () => {
    expect(named('wake').map(({ attributes }) => attributes['pathway.reference'])).toContain(reference);
    const notices = named('notice');
    expect(new Set(notices.map(({ attributes }) => attributes['pathway.kind']))).toEqual(
      new Set(['post', 'tell', 'reply', 'nudge']),
    );
    expect(new Set(notices.map(({ attributes }) => attributes['pathway.reference']))).toEqual(new Set([reference]));
    expect(new Set(notices.map(({ attributes }) => attributes['pathway.outcome']))).toEqual(new Set(['sent']));
    const sends = named('send').map(({ parent }) => parent);
    expect(notices.every(({ id }) => sends.includes(id))).toBe(true);
  });

  it('has how long each took, as often as there are spans, and what the gauges say', () => {
    for (const name of ['turn', 'decision', 'look', 'wake', 'notice', 'send']) {
      expect([name, measured(name)]).toEqual([name, named(name).length]);
    }
    // Looking whether something is due is measured, and is no span.
    expect(measured('store')).toBeGreaterThan(named('store').length);
    expect(metrics.get('pathway.turn.duration')?.unit).toBe('s');
    expect(metrics.get('pathway.notices.oldest_undelivered')?.points).toEqual([{ value: 0, attributes: {} }]);
    const overdue = metrics.get('pathway.obligations.overdue')?.points ?? [];
    expect(overdue).toHaveLength(obligations.length);
    const clause = obligations.find(({ id }) => id === 'confirm-referral')?.source;
    const attributes = { 'pathway.obligation': 'confirm-referral', 'pathway.clause': clause };
    expect(overdue.filter(({ value }) => value > 0)).toEqual([{ value: 1, attributes }]);
  });

  it('tells its measurements apart by codes only, never by a case or a message', () => {
    const names = new Set(
      [...metrics.values()].flatMap(({ points }) => points.flatMap((one) => Object.keys(one.attributes))),
    );
    for (const name of ['reference', 'references', 'activity', 'attempt', 'count'])
      expect(names).not.toContain(`pathway.${name}`);
    expect(names).toContain('pathway.action');
  });

  it('says nothing of a child, of whoever referred, or of what anybody typed', () => {
    const values = (attributes: object) => Object.entries(attributes).flat(2).map(String);
    const points = [...metrics.values()].flatMap((one) => one.points);
    const texts = [...spans, ...points].flatMap(({ attributes }) => values(attributes));
    const all = [...texts, ...spans.map(({ name }) => name), ...metrics.keys(), ...values(receiver.resource())];
    expect(all).toContain(reference);
    expect(town.told.texts.size).toBeGreaterThan(5);
    expect(leaksIn({ ...town, logged: [...new Set(all)] })).toEqual([]);
    expect(leaksIn({ ...town, logged: ['from Priya'] })).not.toEqual([]);
  });
});
