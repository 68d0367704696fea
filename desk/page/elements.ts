type Attribute = string | number | boolean | undefined;
type Child = Node | string | undefined;

/** An element with its attributes and children. `true` writes an empty attribute, `false` and `undefined` none. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export function setAttribute(element: Element, name: string, value: Attribute): void {
  if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** Writes the text only when it differs, so that nothing is announced or selected away for no reason. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** One of the drawings in index.html, hidden from screen readers. */
export function icon(name: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(namespace, 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** The element of index.html with this id. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/** What is read to a screen reader without moving the focus. An open dialog has its own place for it. */
export function announce(text: string): void {
  const dialog = document.querySelector<Announcer>('dialog[open]');
  const announcer: Announcer = dialog ?? document.documentElement;
  if (announcer.ariaNotify) announcer.ariaNotify(text);
  else setText(dialog?.querySelector('[data-announcements]') ?? byId('announcements'), text);
}

/** Newer browsers need no hidden copy of the text on the page. */
interface Announcer extends HTMLElement {
  ariaNotify?(text: string): void;
}
