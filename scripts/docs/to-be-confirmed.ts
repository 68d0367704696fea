/** `docs/to-be-confirmed.md`: what the authority has to settle before real use, to be ticked off. */
import { type ToConfirm, toBeConfirmed } from '../../src/authority/authority.ts';
import type { Policy } from '../../src/rules/base/policy.ts';
import { coverage } from '../../src/rules/procedure/clauses/coverage.ts';
import { type Question, questions } from '../../src/rules/procedure/questions.ts';
import { checklist, code, type GeneratedDocument, page } from './markdown.ts';

/** The authority whose file is the default. */
export const authorityFile = 'authority/county-durham.json';

function settingLine({ where, value, source }: ToConfirm): string {
  return `${code(where)}: ${code(value)}. ${source}`;
}

function questionLine({ id, question, answer }: Question): string {
  const [standing, why] = coverage[id] ?? [];
  const notYet = standing?.startsWith('later') ? ` *Not built yet:* ${why}` : '';
  return `**${id}.** ${question} ${answer}${notYet}`;
}

export function toBeConfirmedPage(policy: Policy): GeneratedDocument {
  const settings = toBeConfirmed(policy);
  return page('docs/to-be-confirmed.md', `To be confirmed by ${policy.authority}`, [
    'Nobody at the authority has confirmed what stands below. Go through it before Pathway is used for a real child.',
    `## Settings (${settings.length})`,
    `They are in ${code(authorityFile)}. Correct what is wrong, say in \`source\` who confirmed it, and set \`toBeConfirmed\` to \`false\`: it then leaves this list.`,
    checklist(settings.map(settingLine)),
    `## Questions the procedure leaves open (${questions.length})`,
    'Each has a default. A different answer is a change to the rules, not a setting, unless the default says otherwise.',
    checklist(questions.map(questionLine)),
  ]);
}
