/** Parses every article below a folder as Markdown and does nothing else: what reading them can't do without. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) parser.parse(readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8'));
}
