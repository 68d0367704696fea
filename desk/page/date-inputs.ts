import { AdaptiveCards } from './libraries.ts';
import { dayOf, englishDay, timeTyped } from './typed-dates.ts';

/** Typed, and written back as it was understood. The browser's own inputs would follow the browser's language. */
function asText(input: HTMLElement | undefined, placeholder: string, value: string, tidied: (typed: string) => string) {
  if (!(input instanceof HTMLInputElement)) return input;
  input.type = 'text';
  input.placeholder = placeholder;
  input.autocomplete = 'off';
  input.value = value;
  input.addEventListener('change', () => {
    input.value = tidied(input.value);
  });
  return input;
}

const typedInto = (input: HTMLElement | undefined): string => (input instanceof HTMLInputElement ? input.value : '');

/** A day, as 27/03/2026. The card gets and sends it as Teams does, as 2026-03-27. */
class EnglishDateInput extends AdaptiveCards.DateInput {
  protected override internalRender(): HTMLElement | undefined {
    const shown = englishDay(this.defaultValue ?? '');
    return asText(super.internalRender(), 'dd/mm/yyyy', shown, (typed) => englishDay(dayOf(typed)));
  }
  override get value(): string | undefined {
    return dayOf(typedInto(this.renderedInputControlElement)) || undefined;
  }
}

/** A time of 24 hours, as 14:30. */
class EnglishTimeInput extends AdaptiveCards.TimeInput {
  protected override internalRender(): HTMLElement | undefined {
    return asText(super.internalRender(), 'hh:mm', this.defaultValue ?? '', timeTyped);
  }
  override get value(): string | undefined {
    return timeTyped(typedInto(this.renderedInputControlElement)) || undefined;
  }
}

const { elements } = AdaptiveCards.GlobalRegistry;
elements.register('Input.Date', EnglishDateInput, AdaptiveCards.Versions.v1_0);
elements.register('Input.Time', EnglishTimeInput, AdaptiveCards.Versions.v1_0);
