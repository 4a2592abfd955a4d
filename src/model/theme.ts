/** The looks that a deck can have: for lit rooms, for stages, for whoever needs strong contrast, for paper with little ink. */
export const THEMES = ['light', 'dark', 'contrast', 'ink'] as const;

export type ThemeName = (typeof THEMES)[number];

/** The look of a deck for which none was asked. */
export const DEFAULT_THEME: ThemeName = 'light';

/** Whether a text names a theme. */
export function isTheme(text: unknown): text is ThemeName {
  return (THEMES as readonly unknown[]).includes(text);
}
