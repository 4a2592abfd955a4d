/** The looks that a deck can have: for lit rooms, for stages, for whoever needs strong contrast, for paper with little ink. */
export const THEMES = ['light', 'dark', 'contrast', 'ink'] as const;

export type ThemeName = (typeof THEMES)[number];

/** The look of a deck for which none was asked. */
export const DEFAULT_THEME: ThemeName = 'light';

/** Whether a text can name a theme of a person's own: a small letter, then at most 30 small letters, digits and dashes. */
export function isThemeName(text: unknown): text is string {
  return typeof text === 'string' && /^[a-z][a-z0-9-]{0,30}$/.test(text);
}

/** Whether a text names a theme of ours. */
export function isTheme(text: unknown): text is ThemeName {
  return (THEMES as readonly unknown[]).includes(text);
}
