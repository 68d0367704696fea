/** What can be typed in the private chat, for each kind of person: in one order, what is done most often first. */

/** What somebody who reads a card of help is here. */
export interface Reader {
  readonly isAdministrator: boolean;
  /** They raise concerns, and have nothing to do with the cases of others. */
  readonly raisesOnly: boolean;
  /** They enter what the police decided. */
  readonly mayNotify?: boolean;
  /** They have cases, or assessments, of which they are shown an overview. */
  readonly hasOverview?: boolean;
  /** They are a team manager or the service lead. */
  readonly manages?: boolean;
  /** Where the blank forms are reached. */
  readonly paperUrl?: string;
  /** They are the service lead. */
  readonly leads?: boolean;
}
export const anybody: Reader = { isAdministrator: false, raisesOnly: false };

interface Typable {
  /** As it is typed. */
  readonly title: string;
  readonly value: string;
  readonly isFor: (reader: Reader) => boolean;
}

const everybody = (): boolean => true;
const referrers = ({ raisesOnly }: Reader): boolean => raisesOnly;
const workers = ({ raisesOnly }: Reader): boolean => !raisesOnly;
const notifiers = ({ mayNotify = false }: Reader): boolean => mayNotify;
const withOverview = ({ hasOverview = false }: Reader): boolean => hasOverview;
const managers = ({ manages = false }: Reader): boolean => manages;
const leads = ({ leads: isLead = false }: Reader): boolean => isLead;
const administrators = ({ isAdministrator }: Reader): boolean => isAdministrator;

const rows: readonly Typable[] = [
  { title: 'raise a concern', value: 'start or finish a concern', isFor: everybody },
  {
    title: 'police notification',
    value: 'record what the police decided about a young person',
    isFor: notifiers,
  },
  { title: 'my concerns', value: 'what you raised, and what you have not sent', isFor: referrers },
  {
    title: 'what happens next',
    value: 'what comes after you send it. You can also ask "who will see this" or "how long does it take"',
    isFor: referrers,
  },
  { title: 'my cases', value: 'your concerns and cases', isFor: workers },
  { title: 'overview', value: 'what is late, and what is due in the next four weeks', isFor: withOverview },
  { title: 'late cases', value: 'cases where something is late', isFor: workers },
  { title: 'find Joe Smith', value: 'find a case by a name, a reference or a team', isFor: workers },
  { title: 'status 7KQ4-2MX6', value: 'how one case stands', isFor: workers },
  {
    title: 'why CN-06',
    value: 'a rule of the procedure in plain words, or how the days of a case are counted',
    isFor: workers,
  },
  {
    title: 'separate records',
    value: 'records of children who may have been harmed, that you can see',
    isFor: workers,
  },
  { title: 'without an owner', value: 'what needs doing, where nobody can do it', isFor: managers },
  { title: 'hand over all', value: 'give every open case of one team manager to another', isFor: managers },
  { title: 'closed cases', value: 'cases that were closed, and the way to open one again', isFor: managers },
  { title: 'inspection', value: 'the inspection report', isFor: leads },
  { title: 'searches', value: 'who searched for cases, when, and how many they found', isFor: leads },
  { title: 'what is new', value: 'what changed since the procedure was written', isFor: workers },
  { title: 'paper', value: 'blank forms to print, for when Pathway or Teams is down', isFor: everybody },
  { title: 'who am i', value: 'your role, and your account id', isFor: workers },
  { title: 'cancel', value: 'stop what you are doing', isFor: everybody },
  {
    title: 'people',
    value: 'for administrators: people, their roles, their channels and their cover',
    isFor: administrators,
  },
  { title: 'stuck', value: 'for administrators: messages that did not arrive', isFor: administrators },
  {
    title: 'removals',
    value: 'for administrators: records that a second person must confirm the removal of',
    isFor: administrators,
  },
];

export const whatToType = (reader: Reader): readonly { readonly title: string; readonly value: string }[] =>
  rows.filter(({ isFor }) => isFor(reader)).map(({ title, value }) => ({ title, value }));
