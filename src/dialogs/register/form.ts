/** The form by which one thing is done to the people register. */
import type { Field, FieldError, Raw, Values } from '../../cards/form/fields.ts';
import type { Edit } from '../../people/edits.ts';
import { type FormRow, readBy } from '../form/index.ts';
import type { RegisterLook } from './deps.ts';

export interface RegisterForm extends FormRow<RegisterLook, Edit> {
  readonly send: string;
  /** Said once it is done: `You have added the team.` */
  readonly done: string;
  /** What it cannot be without. */
  readonly about?: 'person' | 'team' | undefined;
  /** Where it leads afterwards: to the person it was about, to the team it was about, or to all teams. */
  readonly next: 'person' | 'team' | 'teams' | 'found';
  /** What stands in the inputs at first. */
  readonly raw?: (look: RegisterLook) => Raw;
}

interface Spec<Fs extends readonly Field[]>
  extends Omit<RegisterForm, 'read' | 'paragraphs' | 'fields'>,
    Partial<Pick<RegisterForm, 'paragraphs'>> {
  readonly fields: (look: RegisterLook) => Fs;
  readonly edit: (values: Values<Fs>, look: RegisterLook) => Edit | FieldError;
}

export function registerForm<const Fs extends readonly Field[]>({ edit, ...spec }: Spec<Fs>): RegisterForm {
  const todayOf = ({ today }: RegisterLook) => today;
  return {
    paragraphs: () => [],
    ...spec,
    read: readBy(spec.fields, todayOf, (values, look) => {
      const found = edit(values, look);
      return typeof found === 'function' ? found : [found];
    }),
  };
}
