import { checkArchive } from './archive.ts';
import { type Model, modelOf } from './model.ts';
import { checkStructure } from './structure.ts';

/**
 * Which of the rules of PDF/A-3a and PDF/UA-1 that can be decided from the file alone it breaks, and where. A
 * file that breaks none is not proved to conform: colours, contrast and sense are not looked at.
 */
export function broken(model: Model): string[] {
  const found: string[] = [];
  const note = (rule: string, where: string): void => {
    found.push(`${rule}: ${where}`);
  };
  checkArchive(model, note);
  checkStructure(model, note);
  return found;
}

export const brokenIn = (pdf: Uint8Array): string[] => broken(modelOf(pdf));
