import type { InputRecord, ManifestFile, SourceRecord, TalkRecord } from '../manifest.ts';
import { DRAFT, list, object, optional, orNull, type Schema, text } from './describe.ts';

const digest: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256' };

export const manifest: Schema = {
  $schema: DRAFT,
  title: 'talkwright.json: what was written into a folder, and from what',
  ...optional(
    object<ManifestFile>({
      version: { const: 2 },
      files: {
        type: 'object',
        additionalProperties: digest,
        description: 'of each file that was written; one with another digest was changed by hand and is kept',
      },
      talk: object<TalkRecord>({
        talkwright: { ...text, description: 'the version that made it' },
        title: text,
        asked: {
          type: 'object',
          additionalProperties: { anyOf: [text, list(text)] },
          description: 'options of the command line; paths are seen from this folder',
        },
        folder: { ...orNull(text), description: 'whose own content/ was read, from this one' },
        sources: list(object<SourceRecord>({ id: text, path: text, sha256: digest }), 1),
        inputs: object<InputRecord>({ brief: digest, audience: digest, lexicon: digest, templates: digest }),
        deck: { ...digest, description: 'SHA-256 of the deck as JSON: the same deck has the same' },
        made: list(text),
      }),
    }),
    'talk',
  ),
};
