/**
 * Files, safely: the only room that writes.
 *
 * In: files (relative path, content) and a folder; or one file and how to know an older one of ours.
 * Out: what was written, left as it was, or put beside a file that a person changed.
 * Guarantees: all files or none; no reader ever sees half a file; what a person changed is never overwritten; nothing
 *   outside the folder is written.
 * Reports: throws Node's system errors (`code`, `path`) as they are; `RangeError` for a path that leaves the folder.
 */
export { loadPart } from './code/part.ts';
export { editText, sweepBeside, writeNew } from './edit.ts';
export { writeGenerated } from './generated.ts';
export { folderOf, isFile, isFolder, isProgram } from './look.ts';
export { digestOfFile, readManifest } from './manifest.ts';
export { readOwn } from './own.ts';
export { NONE, type Shelf, shelfIn } from './shelf/shelf.ts';
export { makeWorkroom } from './workroom.ts';
export { type Written, writeFiles } from './write.ts';
