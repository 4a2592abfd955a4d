/** What a tagged file says of a stretch of a page's text. */
export interface Tag {
  /** Level of the heading that it is. */
  readonly heading: number | null;
  /** Number of the list item that it belongs to, on its page. */
  readonly item: number | null;
  /** Declared to be no part of the text. */
  readonly isArtifact: boolean;
}

/** A node of a page's structure as the library gives it. */
interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** Text items and the marks around them, as the library gives them. */
interface Content {
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string;
}

const ARTIFACT: Tag = { heading: null, item: null, isArtifact: true };

/** The text items of a page, each with what its tags say; null where they say nothing. */
export function tagged<T extends Content>(
  items: readonly T[],
  structure: unknown,
): readonly { readonly item: T; readonly tag: Tag | null }[] {
  const tags = tagsOf(structure as StructNode | null);
  const open: (Tag | null)[] = [];
  return items.flatMap((item) => {
    if (item.type === undefined) return [{ item, tag: open.findLast((tag) => tag !== null) ?? null }];
    if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.tag === 'Artifact' ? ARTIFACT : (tags.get(item.id ?? '') ?? null));
    return [];
  });
}

/** By the id of the content. */
function tagsOf(root: StructNode | null): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  let items = 0;
  const walk = (node: StructNode, heading: number | null, item: number | null, depth: number): void => {
    if (depth > 200) return;
    if (node.type === 'content' && node.id && (heading !== null || item !== null)) {
      tags.set(node.id, { heading, item, isArtifact: false });
    }
    const level = /^H([1-6])$/.exec(node.role ?? '')?.[1];
    const own = node.role === 'LI' ? ++items : item;
    for (const child of node.children ?? []) walk(child, level ? Number(level) : heading, own, depth + 1);
  };
  if (root) walk(root, null, null, 0);
  return tags;
}
