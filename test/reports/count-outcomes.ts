/** What the outcomes of meetings and the AIM assessment say, counted from the raw events of a case. */
import type { Raw, RawEvent } from './count-again.ts';
import { ofType } from './count-again.ts';
import { dayOf } from './own-calendar.ts';

type Answers = Readonly<Record<string, string | undefined>>;
interface OutcomeAgain {
  readonly meeting: number;
  readonly cards: Partial<Record<'considered' | 'assessment' | 'safety', Answers>>;
  isRecorded: boolean;
}

/** One for each meeting of which a card was saved, in the order of the meetings. */
export function outcomesAgain(events: readonly RawEvent[]): readonly OutcomeAgain[] {
  const outcomes = new Map<number, OutcomeAgain>();
  let meeting = 0;
  for (const { event } of events) {
    if (event.type === 'meeting-booked') meeting += 1;
    if (event.type !== 'outcome-saved' && event.type !== 'outcome-recorded') continue;
    const outcome = outcomes.get(meeting) ?? { meeting, cards: {}, isRecorded: false };
    outcomes.set(meeting, outcome);
    if (event.type === 'outcome-saved') Object.assign(outcome.cards, { [String(event.card)]: event.answers });
    else outcome.isRecorded = true;
  }
  return [...outcomes.values()];
}

/** CJ-21, CN-23 and amendment 21, as the lines say it: active to one service or not; not known, and nobody leads yet. */
function leadByLetter(
  route: string,
  { activeSocialCare, activeCdyjs, leadAgency, leadWhy }: Answers,
): string | undefined {
  if (leadAgency !== undefined && leadWhy !== undefined) return leadAgency;
  const isActive = (said: string | undefined) => (said === 'yes' ? true : said === 'no' ? false : undefined);
  const [socialCare, cdyjs] = [isActive(activeSocialCare), isActive(activeCdyjs)];
  if (socialCare === undefined || cdyjs === undefined || (socialCare && cdyjs)) return 'ask';
  if (route === 'criminal-justice') return socialCare ? 'social-care' : 'cdyjs';
  return cdyjs ? 'cdyjs' : 'social-care';
}

interface AimAgain {
  lead: string | undefined;
  agreed: string | undefined;
  completed: string | undefined;
  isStopped: boolean;
  readonly shared: Map<string, string>;
  readonly consent: Record<string, string>;
}

function decide(before: AimAgain | undefined, answers: Answers, route: string): AimAgain | undefined {
  const goesOn = before !== undefined && before.completed === undefined && !before.isStopped;
  if (answers.aim === 'no' && goesOn) before.isStopped = true;
  if (answers.aim !== 'yes') return before;
  const aim: AimAgain = goesOn
    ? before
    : { lead: undefined, agreed: undefined, completed: undefined, isStopped: false, shared: new Map(), consent: {} };
  const lead = leadByLetter(route, answers);
  aim.lead = lead === 'ask' ? aim.lead : lead;
  aim.agreed = answers.dueBy ?? aim.agreed;
  return aim;
}

function change(aim: AimAgain, event: Raw): void {
  if (event.type === 'aim-service-changed') aim.lead = String(event.service);
  if (event.type === 'aim-date-moved') aim.agreed = String(event.day);
  if (event.type === 'consent-recorded') aim.consent[String(event.of)] = String(event.answer);
  if (event.type === 'aim-completed') aim.completed = String(event.on);
  if (event.type === 'aim-stopped') aim.isStopped = true;
  if (event.type === 'aim-shared') aim.shared.set(String(event.recipient), String(event.on));
  if (event.type === 'aim-recipients-changed') {
    for (const { key } of event.added as readonly { key: string }[]) aim.shared.delete(key);
  }
}

/** Of the newest assessment. */
export function assessmentsAgain(events: readonly RawEvent[]) {
  let aim: AimAgain | undefined;
  let route = 'concern';
  events.forEach(({ event }, place) => {
    if (event.type === 'police-notified' || event.type === 'route-changed') route = String(event.route);
    const outcome = event.type === 'outcome-recorded' ? outcomesAgain(events.slice(0, place + 1)).at(-1) : undefined;
    if (outcome?.cards.assessment !== undefined) aim = decide(aim, outcome.cards.assessment, route);
    if (aim !== undefined) change(aim, event);
  });
  return {
    aimLead: aim?.lead,
    aimAgreed: aim?.agreed,
    aimCompleted: aim?.completed,
    aimShared: [...(aim?.shared.values() ?? [])].sort().at(-1),
    consentYoungPerson: aim?.consent['young-person'],
    consentParents: aim?.consent.parents,
  };
}

interface PlanAgain {
  next: string | undefined;
  isEnded: boolean;
}

/** PR-12: evidence of safety, and how often somebody looked at a plan after its day, or has not looked yet. */
export function safetyAgain(events: readonly RawEvent[], until: string) {
  const plans: PlanAgain[] = [];
  let reviewsLate = 0;
  const look = (number: number, at: string, next: string | undefined): void => {
    const plan = plans[number - 1];
    if (plan?.next !== undefined && dayOf(at) > plan.next) reviewsLate += 1;
    if (plan === undefined) plans.push({ next, isEnded: false });
    else plan.next = next;
  };
  events.forEach(({ at, event }, place) => {
    const next = event.type === 'safety-planned' ? event.review : event.next;
    if (event.type === 'safety-planned') look(plans.length + 1, at, next as string | undefined);
    if (event.type === 'safety-reviewed') look(Number(event.number), at, next as string | undefined);
    const ended = event.type === 'safety-ended' ? plans[Number(event.number) - 1] : undefined;
    if (ended !== undefined) ended.isEnded = true;
    if (event.type !== 'outcome-recorded' || event.safetyPlan === undefined) return;
    const said = outcomesAgain(events.slice(0, place + 1)).at(-1)?.cards.safety;
    if (said?.placeOwner !== undefined && said.placeReview !== undefined) {
      look(Number(event.safetyPlan), at, said.placeReview);
    }
  });
  const waiting = plans.filter(({ next, isEnded }) => !isEnded && next !== undefined && until > next).length;
  const isNotNeeded = ofType(events, 'safety-not-needed').length > 0;
  return { safetyEvidenced: plans.length > 0 || isNotNeeded, reviewsLate: reviewsLate + waiting };
}

/** PR-16, PR-17: as it was recorded last; else as the closing says it, or the newest outcome that is recorded. */
export function voicesAgain(events: readonly RawEvent[]) {
  const ended = events.findLast(({ event }) => event.type === 'closed' || event.type === 'reopened')?.event;
  const closing = ended?.type === 'closed' ? (ended.voices as Answers | undefined) : undefined;
  const safety = outcomesAgain(events).findLast((one) => one.isRecorded)?.cards.safety;
  const heard = (of: string, card: string): string => {
    const recorded = ofType(events, 'voice-recorded').findLast(({ event }) => event.of === of)?.event.answer;
    return String(recorded ?? closing?.[of] ?? safety?.[card] ?? 'not-yet');
  };
  return { voiceYoungPerson: heard('young-person', 'youngPerson'), voiceParents: heard('parents', 'parents') };
}
