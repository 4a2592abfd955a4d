/** What this window remembers over a reload; a browser that forbids it remembers nothing. */
export const memory = {
  get(key: string): string | null {
    try {
      return sessionStorage.getItem(`talkwright.${key}`);
    } catch {
      return null;
    }
  },
  set(key: string, value: string): void {
    try {
      sessionStorage.setItem(`talkwright.${key}`, value);
    } catch {
      // Forgetting costs a reload its clock, nothing else.
    }
  },
};
