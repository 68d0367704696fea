/** The page that is to be kept on paper: who to ring and what to do while Pathway or Teams does not work. */
import { whenDownTitle } from '../cards/help/paper.ts';
import type { Policy } from '../rules/base/policy.ts';
import type { PaperForm } from './forms.ts';
import { escapeHtml, htmlPage, inline } from './html.ts';
import { ringing } from './ringing.ts';

const toDo = [
  '**Do not wait for Pathway.** Ring, and follow your own safeguarding procedure. Nothing in the procedure waits for a computer.',
  'Write down what you saw or heard on a blank form below, with the day and the time.',
  'Ask the person you speak to for their name, and write it on the form.',
  'What you sent before is kept. Reminders that were due come once Pathway works again, but the days of the procedure go on: a meeting that must be held within ten working days must still be held.',
  'Team managers: ring the agencies you invited if the meeting cannot wait. Keep the outcome on the blank form.',
  'When Pathway works again, enter what you wrote, and say on which day it happened.',
];

/** `href`: where a form is reached from this page. */
export function whenDownPage(forms: readonly PaperForm[], href: (form: PaperForm) => string, policy: Policy): string {
  return htmlPage(whenDownTitle, [
    `<h1>${whenDownTitle}</h1>`,
    ringing(policy),
    '<h2>What to do</h2>',
    `<ol>${toDo.map((one) => `<li>${inline(one)}</li>`).join('')}</ol>`,
    '<h2>Blank forms to print</h2>',
    `<ul>${forms.map((form) => `<li><a href="${escapeHtml(href(form))}">${escapeHtml(form.title)}</a>. ${escapeHtml(form.who)}</li>`).join('')}</ul>`,
    '<p>Print this page and the forms now, and keep them where you would look for them without a computer. These pages ask for no password and hold nothing about anybody.</p>',
  ]);
}
