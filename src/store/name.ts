/** The file in which a folder tells what was written into it, and from what. */
export const MANIFEST_NAME = 'talkwright.json';
