/** Is told from time to time how much of a work is done, 0 to 1; it must not throw. */
export type Progress = (share: number) => void;
