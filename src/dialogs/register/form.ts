/** The form by which one thing is done to the people register. */
import { type Field, type FieldError, type Raw, type Read, readFields, type Values } from '../../cards/form/fields.ts';
import type { Edit } from '../../people/edits.ts';
import type { RegisterLook } from './deps.ts';

export interface RegisterForm {
  readonly title: string;
  readonly send: string;
  /** What it cannot be without. */
  readonly about?: 'person' | 'team' | undefined;
  /** Where it leads afterwards: to whom it was about, to the team it was about, or to all teams. */
  readonly next: 'person' | 'team' | 'teams' | 'found';
  paragraphs(look: RegisterLook): readonly string[];
  fields(look: RegisterLook): readonly Field[];
  /** What stands in the inputs at first. */
  raw(look: RegisterLook): Raw;
  read(raw: Raw, look: RegisterLook): Read<Edit>;
}

interface Spec<Fs extends readonly Field[]> {
  readonly title: string;
  readonly send: string;
  readonly about?: RegisterForm['about'];
  readonly next: RegisterForm['next'];
  readonly paragraphs?: (look: RegisterLook) => readonly string[];
  readonly fields: (look: RegisterLook) => Fs;
  readonly raw?: (look: RegisterLook) => Raw;
  readonly edit: (values: Values<Fs>, look: RegisterLook) => Edit | FieldError;
}

export function registerForm<const Fs extends readonly Field[]>(spec: Spec<Fs>): RegisterForm {
  const { title, send, about, next, paragraphs = () => [], fields, raw = () => ({}), edit } = spec;
  return {
    ...{ title, send, about, next, paragraphs, fields, raw },
    read(given, look) {
      const read = readFields(fields(look), given, look.today);
      if (!read.ok) return read;
      const found = edit(read.values, look);
      return typeof found === 'function' ? { ok: true, values: found } : { ok: false, errors: [found] };
    },
  };
}
