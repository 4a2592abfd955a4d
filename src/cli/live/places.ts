import { dirname, join } from 'node:path';
import {
  briefFiles,
  filePlaces,
  folderPlaces,
  parsePaths,
  readBrief,
  sourcePlaces,
  type Watched,
  yamlPlaces,
} from '../../ingest/index.ts';
import type { BuildOptions } from '../options.ts';
import { placeSources } from '../request.ts';
import { audienceFolders, contentFolders, PACKAGE } from '../resources.ts';

/** Everything that the talk of a command line is made of. */
export function placesOf(options: BuildOptions, cwd: string): readonly Watched[] {
  const { talk, templates, layouts } = options;
  const beside = talk === undefined ? [] : [dirname(talk), join(dirname(talk), 'audiences')];
  const rehearsals = rehearsalsOf(options);
  const looks = [templates, layouts].filter((folder) => folder !== undefined);
  return [
    ...sourcePlaces(patternsOf(options, cwd), cwd),
    ...filePlaces(rehearsals, cwd),
    ...filePlaces(talk === undefined ? [] : briefFiles(talk), cwd),
    ...yamlPlaces([...audienceFolders(cwd, undefined), ...contentFolders('lexicon', cwd), ...beside], cwd),
    ...folderPlaces([...looks, ...rehearsals, join(PACKAGE, 'templates'), join(PACKAGE, 'dist/lib/assets')], cwd),
  ];
}

/** Files and folders of rehearsals that the plan is made with; what is none is told when it is read. */
function rehearsalsOf({ 'pace-from': typed, talk }: BuildOptions): readonly string[] {
  try {
    return typed === undefined ? ((talk === undefined ? {} : readBrief(talk)).paceFrom ?? []) : parsePaths(typed);
  } catch {
    return [];
  }
}

/** A brief that is at fault names no sources; it is watched itself, and mending it tells them. */
function patternsOf(options: BuildOptions, cwd: string): readonly string[] {
  try {
    return placeSources(options, cwd).patterns;
  } catch {
    return options.sources;
  }
}
