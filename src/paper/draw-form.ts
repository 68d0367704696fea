/** A blank form as a page to print. */
import type { Field } from '../cards/form/fields.ts';
import type { Policy } from '../rules/base/policy.ts';
import type { PaperForm, PaperPart } from './forms.ts';
import { escapeHtml, htmlPage, inline } from './html.ts';
import { ringing } from './ringing.ts';

/** More are a list to scroll on a card; on paper a line to write on is quicker. */
const MOST_BOXES = 12;
const line = '<div class="line"></div>';

function space(field: Field): string {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.choices.length === 0 || field.choices.length > MOST_BOXES
        ? line
        : `<ul class="choices">${field.choices.map(({ title }) => `<li>${escapeHtml(title)}</li>`).join('')}</ul>`;
    case 'text':
      return field.long ? '<div class="box"></div>' : line;
    case 'date':
      return '<p class="hint">Day, month and year:</p><div class="line"></div>';
    case 'pick':
    case 'time':
    case 'number':
      return line;
  }
}

function question(field: Field): string {
  const { label, hint, required } = field;
  return [
    '<div class="question">',
    `<h3>${escapeHtml(label)}${required ? ' (needed)' : ''}</h3>`,
    ...(hint === undefined ? [] : [`<p class="hint">${escapeHtml(hint)}</p>`]),
    space(field),
    '</div>',
  ].join('');
}

const part = ({ title, says, fields }: PaperPart): string =>
  [`<h2>${escapeHtml(title)}</h2>`, ...says.map((one) => `<p>${inline(one)}</p>`), ...fields.map(question)].join('\n');

const paragraphs = (all: readonly string[]): readonly string[] => all.map((one) => `<p>${inline(one)}</p>`);

/** The whole form. */
export function formPage({ title, who, afterwards, parts }: PaperForm, policy: Policy): string {
  return htmlPage(`${title}: blank form`, [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(who)} Use it while Pathway or Teams does not work. Leave blank what you do not know: people will ask you later.</p>`,
    ringing(policy),
    '<p><strong>Do not question the child. Do not name another child: write "another child". Do not attach pictures.</strong></p>',
    '<p class="screen"><a href="../paper">All forms, and what to do when Pathway or Teams is down</a></p>',
    ...parts.map(part),
    '<h2>When you have filled it in</h2>',
    ...paragraphs(afterwards),
    `<p class="hint">${escapeHtml(policy.procedure.title)} ${escapeHtml(policy.procedure.version)}, ${escapeHtml(policy.authority)}. A filled-in form is confidential.</p>`,
  ]);
}
