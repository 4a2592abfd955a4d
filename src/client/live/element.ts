export { button, element, ownKeys } from '../element.ts';
