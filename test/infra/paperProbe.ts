import { documentOf } from '../pdf/samples.ts';

// Started by bundle.test.ts from a bundle of its own: prints how the file of a paper begins.
process.stdout.write(new TextDecoder().decode((await documentOf('گواهی')).subarray(0, 5)));
