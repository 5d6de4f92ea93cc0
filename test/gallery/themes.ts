/**
 * Teams' three themes as its own sample host configurations publish their colours: what Teams does with a card's styles
 * is not ours to choose, only to look at. The contrast theme takes every colour away; what a card says has to be there still.
 */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
export type Style = 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';

/** Colours as `#AARRGGBB`, which is how a host configuration writes one that lets something through. */
export interface Paint {
  readonly background: string;
  readonly text: string;
  readonly subtle: string;
}

const INK = { text: '#ff252424', subtle: '#bf252424' };
const CHALK = { text: '#ffffffff', subtle: '#bfffffff' };
const PALE = { accent: '#ffc7def9', good: '#ffccffcc', warning: '#ffffe2b2', attention: '#ffffc5b2' };
const BLACK: Paint = { background: '#ff000000', text: '#ffffffff', subtle: '#ffffffff' };
const onPale = (ink: Omit<Paint, 'background'>) => ({ accent: { background: PALE.accent, ...ink }, good: { background: PALE.good, ...ink }, warning: { background: PALE.warning, ...ink }, attention: { background: PALE.attention, ...ink } });

export const PAINTS: Readonly<Record<Theme, Readonly<Record<Style, Paint>>>> = {
  light: { default: { background: '#ffffffff', ...INK }, emphasis: { background: '#fff9f8f7', ...INK }, ...onPale(INK) },
  dark: { default: { background: '#ff2d2c2c', ...CHALK }, emphasis: { background: '#ff292828', ...CHALK }, ...onPale({ text: '#ff201f1f', subtle: '#ff2d2c2c' }) },
  contrast: { default: BLACK, emphasis: BLACK, accent: BLACK, good: BLACK, warning: BLACK, attention: BLACK },
};

const font = (fontFamily: string) => ({ fontFamily, fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 }, fontWeights: { lighter: 200, default: 400, bolder: 600 } });
const TONES = ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'] as const;

/** The configuration that Microsoft's renderer wants: sizes as in Teams, colours by theme. No card of ours colours a text, so every tone is the text's. */
export function hostConfigOf(theme: Theme): object {
  const styles = Object.entries(PAINTS[theme]).map(([style, { background, text, subtle }]) => [style, { backgroundColor: background, foregroundColors: Object.fromEntries(TONES.map((tone) => [tone, { default: text, subtle }])) }]);
  return {
    supportsInteractivity: true,
    fontTypes: { default: font("'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"), monospace: font('monospace') },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme === 'light' ? '#eeeeee' : '#666666' },
    containerStyles: Object.fromEntries(styles) as object,
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'Horizontal', actionAlignment: 'Left' },
    inputs: { label: { inputSpacing: 'Small', requiredInputs: { weight: 'Bolder', suffix: ' *', suffixColor: 'default' }, optionalInputs: { weight: 'Bolder' } } },
    factSet: { title: { weight: 'Bolder', wrap: true }, value: { wrap: true }, spacing: 16 },
  };
}
