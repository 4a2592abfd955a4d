export * from './checksum.ts';
export * from './exhibit.ts';
export * from './ledger.ts';
export * from './page-texts.ts';
export * from './plain.ts';
export * from './slide-texts.ts';
export * from './written.ts';
