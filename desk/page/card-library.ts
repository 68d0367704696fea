import './date-inputs.ts';
import { teamsHostConfig } from './host-config.ts';
import { AdaptiveCards } from './libraries.ts';
import { LookUpChoiceSet } from './look-up-input.ts';
import { cardTextToHtml } from './markdown.ts';

AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;
AdaptiveCards.GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true;
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardTextToHtml(text);
  result.didProcess = true;
};

/** A list of choices as a named group, where the library reads the question only with its first choice. */
class GroupedChoiceSet extends LookUpChoiceSet {
  protected override updateInputControlAriaLabelledBy(): void {
    super.updateInputControlAriaLabelledBy();
    const group = this.renderedInputControlElement;
    const choices = group?.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]') ?? [];
    if (!group || choices.length === 0) return;
    group.setAttribute('role', this.isMultiSelect ? 'group' : 'radiogroup');
    group.setAttribute('aria-labelledby', this.getAllLabelIds().join(' '));
    for (const choice of choices) {
      const label = group.querySelector(`label[for="${choice.id}"]`);
      if (label) choice.setAttribute('aria-labelledby', label.id);
    }
  }
}
AdaptiveCards.GlobalRegistry.elements.register('Input.ChoiceSet', GroupedChoiceSet, AdaptiveCards.Versions.v1_0);

const hostConfig = new AdaptiveCards.HostConfig(teamsHostConfig);

/** The card as the official renderer reads it at Teams' version, or undefined where it is no Adaptive Card. */
export function parseCard(json: unknown): InstanceType<typeof AdaptiveCards.AdaptiveCard> | undefined {
  if (typeof json !== 'object' || json === null || !('type' in json) || json.type !== 'AdaptiveCard') return undefined;
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(json, new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5));
  return card;
}

export function isWide(json: unknown): boolean {
  const msteams = (json as { msteams?: { width?: unknown } } | null)?.msteams;
  return typeof msteams?.width === 'string' && msteams.width.toLowerCase() === 'full';
}
