/**
 * Blank forms: pages anybody may print, made from the rows that the cards ask by. They hold nothing of anybody, so they
 * ask nobody who they are.
 */
import { formPage } from './draw-form.ts';
import { type PaperContext, paperForms } from './forms.ts';
import { whenDownPage } from './when-down.ts';

/** A page by the last part of its address: of a form, or of what to do when Pathway is down where it is left out. */
export function paperPage(context: PaperContext, id?: string): string | undefined {
  const forms = paperForms(context);
  if (id === undefined) return whenDownPage(forms, (form) => `paper/${form.id}`, context.policy);
  const form = forms.find((one) => one.id === id);
  return form === undefined ? undefined : formPage(form, context.policy);
}

/** As files beside each other. */
export function paperFiles(context: PaperContext): readonly { readonly name: string; readonly html: string }[] {
  const forms = paperForms(context);
  const first = {
    name: 'if-pathway-is-down.html',
    html: whenDownPage(forms, ({ id }) => `${id}.html`, context.policy),
  };
  const toFirst = (html: string): string => html.replace('href="../paper"', `href="${first.name}"`);
  return [first, ...forms.map((form) => ({ name: `${form.id}.html`, html: toFirst(formPage(form, context.policy)) }))];
}
