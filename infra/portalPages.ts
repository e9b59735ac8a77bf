/**
 * What CloudFront runs before it looks for a file of the portal: pages that the portal draws itself have no file,
 * and a browser that asks for one gets index.html. It stands before the portal's files only: what the API doesn't
 * know stays unknown. The gateway of one machine decides alike (scripts/gateway/portalFiles.ts); a test compares.
 */
export const pagesFunction = `
function handler(event) {
  var request = event.request;
  var name = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  var accept = request.headers.accept;
  if (name.indexOf('.') < 0 && accept && accept.value.indexOf('text/html') >= 0)
    request.uri = '/index.html';
  return request;
}
`.trim();
