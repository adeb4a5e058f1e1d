const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] as string)

/** The parts of a page. `data` is base64; script and style are the same in every page. */
export interface PageParts {
  readonly title: string
  readonly script: string
  readonly style: string
  readonly data: string
}

/**
 * One HTML file that needs nothing else and may ask for nothing: the policy lets in only its own script and style, by
 * their SHA-256 in base64, which `hash` computes. Throws TypeError where script or style would end their own element.
 */
export function pageText({ title, script, style, data }: PageParts, hash: (text: string) => string): string {
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style)) throw new TypeError('a script or style may not hold the end of its own element')
  const policy = `default-src 'none'; script-src 'sha256-${hash(script)}'; style-src 'sha256-${hash(style)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Tenfold">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main></main>
<script type="text/plain" id="model">${data}</script>
<script>${script}</script>
</body>
</html>
`
}

/** The script and the data of a page, cut out of its text; undefined where it is no page of ours. */
export function partsOfPage(text: string): { readonly script: string; readonly data: string } | undefined {
  const found = /<script type="text\/plain" id="model">([A-Za-z0-9+/=]*)<\/script>\n<script>([\s\S]*)<\/script>\n<\/body>/.exec(text)
  return found === null ? undefined : { data: found[1] as string, script: found[2] as string }
}
