import type { SayRequest } from '../page-api.ts';
import { icon, make } from './elements.ts';

type PretendFile = NonNullable<SayRequest['attachment']>;

const files: readonly (PretendFile & { readonly label: string })[] = [
  { label: 'Photo', name: 'photo.jpg', contentType: 'image/jpeg' },
  { label: 'PDF', name: 'notes.pdf', contentType: 'application/pdf' },
  {
    label: 'Word document',
    name: 'notes.docx',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
];

/** A button that offers pretend files to send: a name and a type, no bytes. */
export function attachButton(send: (file: PretendFile) => void): HTMLElement {
  const button = make(
    'button',
    { type: 'button', class: 'quiet', 'aria-expanded': 'false', title: 'Attach a file', 'aria-label': 'Attach a file' },
    icon('attach'),
  );
  const choices = make('div', { class: 'attach-choices', role: 'group', 'aria-label': 'Pretend files', hidden: true });
  choices.append(make('p', {}, 'Send a pretend file. It has a name and a type, and nothing in it.'));
  for (const { label, ...file } of files) {
    const choice = make('button', { type: 'button', class: 'attach-choice' }, label);
    choice.addEventListener('click', () => {
      unfold(false);
      button.focus();
      send(file);
    });
    choices.append(choice);
  }
  const element = make('div', { class: 'attach' }, button, choices);

  function unfold(open: boolean): void {
    choices.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  }
  button.addEventListener('click', () => unfold(choices.hidden !== false));
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || choices.hidden) return;
    unfold(false);
    button.focus();
  });
  element.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) unfold(false);
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !element.contains(event.target)) unfold(false);
  });
  return element;
}
