/**
 * Files, safely: the only room that writes.
 *
 * In: files (relative path, content) and a folder; or one file and how to know an older one of ours; or a folder and
 *   the path that somebody asks for.
 * Out: what was written, left as it was, or put beside a file that a person changed; or the bytes asked for.
 * Guarantees: all files or none; no reader ever sees half a file; what a person changed is never overwritten; nothing
 *   outside the folder is read or written.
 * Reports: throws Node's system errors (`code`, `path`) as they are; `RangeError` for a path that leaves the folder.
 */
export { editText, writeNew } from './edit.ts';
export { writeGenerated } from './generated.ts';
export { isFolder, isProgram } from './look.ts';
export { readInside } from './read.ts';
export { type Written, writeFiles } from './write.ts';
