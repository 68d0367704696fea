/** Colours are the page's own variables, so that a card follows light and dark without being drawn again. */
const shades = ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'];
const foregroundColors = Object.fromEntries(
  shades.map((shade) => [
    shade,
    {
      default: `var(--card-${shade})`,
      subtle: `var(--card-${shade}-subtle, var(--card-${shade}))`,
      highlightColors: { default: 'var(--card-mark)', subtle: 'var(--card-mark)' },
    },
  ]),
);
const container = (name: string) => ({
  backgroundColor: `var(--card-${name}-back)`,
  borderColor: 'var(--line)',
  foregroundColors,
});

/** How Teams sets a card: its type sizes, distances and limits. */
export const teamsHostConfig = {
  fontFamily: 'inherit',
  fontTypes: {
    default: {
      fontFamily: 'inherit',
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: 'var(--monospace)',
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('default'),
    emphasis: container('emphasis'),
    accent: container('accent'),
    good: container('good'),
    warning: container('warning'),
    attention: container('attention'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    // The page's own style sheet keeps them apart, also where they wrap.
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    iconPlacement: 'leftOfTitle',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', style: 'emphasis', inlineTopMargin: 12 },
  },
  adaptiveCard: { allowCustomStyle: true },
  inputs: {
    label: {
      inputSpacing: 'none',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'default', size: 'default' },
  },
  factSet: { title: { weight: 'bolder', maxWidth: 160, wrap: true }, value: { wrap: true }, spacing: 12 },
  textBlock: { headingLevel: 3 },
  supportsInteractivity: true,
};
