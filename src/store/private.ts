import { lstatSync } from 'node:fs';

/** Whether it is a folder of this user that nobody else can write to. Throws the system's error where nothing is there. */
export function isPrivate(dir: string): boolean {
  const facts = lstatSync(dir);
  if (!facts.isDirectory()) return false;
  return !process.getuid || (facts.uid === process.getuid() && (facts.mode & 0o022) === 0);
}
