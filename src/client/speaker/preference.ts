/** What a speaker likes, remembered from talk to talk; a browser that forbids it remembers nothing. Read it as hostile. */
export const preference = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(`talkwright.view.${key}`);
    } catch {
      return null;
    }
  },
  set(key: string, value: string): void {
    try {
      localStorage.setItem(`talkwright.view.${key}`, value);
    } catch {
      // A size or a look is soon chosen again.
    }
  },
};
