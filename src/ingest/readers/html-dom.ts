/** The part of the DOM that is read, since the language's own types of it belong to browsers. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly parentNode?: DomNode | null;
  readonly previousSibling?: DomNode | null;
  readonly nextSibling?: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly childNodes: Iterable<DomNode>;
  readonly children: Iterable<DomElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  setAttribute(name: string, value: string): void;
  remove(): void;
  replaceWith(...nodes: DomNode[]): void;
  append(...nodes: DomNode[]): void;
}

export interface DomDocument {
  readonly body: DomElement | null;
  readonly documentElement: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  cloneNode(deep: boolean): unknown;
}

/** Attribute of elements that are printed and read no further; its value says why. */
export const ASIDE = 'data-set-aside';

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3;
