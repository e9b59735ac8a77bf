/** One picture of a page: its file, and the words under it. */
export interface Picture {
  readonly file: string;
  readonly login: string;
  readonly path: string;
  readonly language: string;
  readonly width: string;
}

/** Every picture beside the others of its page, to be looked at in one go. */
export const contactSheet = (pictures: readonly Picture[]): string => `<!doctype html>
<meta charset="utf-8">
<title>Pages of the portal</title>
<style>
  body { font: 14px system-ui; margin: 24px; background: #f4f4f2; }
  section { display: flex; gap: 16px; align-items: start; margin-block-end: 32px; }
  figure { margin: 0; }
  img { display: block; inline-size: auto; block-size: 420px; object-fit: cover; object-position: top; border: 1px solid #ccc; }
</style>
${[...Map.groupBy(pictures, ({ login, path }) => `${login} ${path}`)]
  .map(
    ([title, all]) => `<h2>${escaped(title)}</h2>
<section>${all
      .map(
        ({ file, language, width }) =>
          `<figure><a href="${escaped(file)}"><img loading="lazy" src="${escaped(file)}" alt=""></a><figcaption>${language}, ${width}</figcaption></figure>`,
      )
      .join('')}</section>`,
  )
  .join('\n')}
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
