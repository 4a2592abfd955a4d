import { dirname, join } from 'node:path';
import { briefFiles, filePlaces, folderPlaces, sourcePlaces, type Watched, yamlPlaces } from '../../ingest/index.ts';
import type { BuildOptions } from '../options.ts';
import { placeSources } from '../request.ts';
import { audienceFolders, contentFolders, PACKAGE } from '../resources.ts';

/** Everything that the talk of a command line is made of. */
export function placesOf(options: BuildOptions, cwd: string): readonly Watched[] {
  const { talk, templates, layouts } = options;
  const beside = talk === undefined ? [] : [dirname(talk), join(dirname(talk), 'audiences')];
  const looks = [templates, layouts].filter((folder) => folder !== undefined);
  return [
    ...sourcePlaces(patternsOf(options, cwd), cwd),
    ...filePlaces(talk === undefined ? [] : briefFiles(talk), cwd),
    ...yamlPlaces([...audienceFolders(cwd, undefined), ...contentFolders('lexicon', cwd), ...beside], cwd),
    ...folderPlaces([...looks, join(PACKAGE, 'templates'), join(PACKAGE, 'dist/lib/assets')], cwd),
  ];
}

/** A brief that is at fault names no sources; it is watched itself, and mending it tells them. */
function patternsOf(options: BuildOptions, cwd: string): readonly string[] {
  try {
    return placeSources(options, cwd).patterns;
  } catch {
    return options.sources;
  }
}
