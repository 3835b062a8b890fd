/**
 * The style of the HTML report. The page's Content-Security-Policy allows this text alone, by its hash, so the
 * page has no style attributes and no external fonts.
 */
export const STYLE = `
:root { color-scheme: light dark; --page: #fff; --text: #1f2328; --soft: #59636e; --line: #d1d9e0;
  --box: #f6f8fa; --error: #b3141c; --warning: #7d4e00; --info: #0550ae; --pass: #116329 }
@media screen and (prefers-color-scheme: dark) {
  :root { --page: #0d1117; --text: #f0f6fc; --soft: #9da7b3; --line: #3d444d; --box: #161b22;
    --error: #ff8078; --warning: #e0a83c; --info: #6cb6ff; --pass: #56d364 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 }
h2 { font-size: 1.125rem; margin: 2rem 0 .75rem }
p { margin: .25rem 0 }
code { font: .9em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; unicode-bidi: isolate;
  background: var(--box); border-radius: 4px; padding: .1em .3em }
a { color: var(--info); text-underline-offset: .15em }
a code { color: inherit }
pre { margin: .4rem 0; padding: .5rem .75rem; background: var(--box); border-radius: 6px;
  white-space: pre-wrap; overflow-wrap: anywhere; user-select: all }
pre code { padding: 0; background: none }
header { border-left: 6px solid var(--error); padding: .25rem 0 .25rem 1rem }
* + header { margin-top: 2rem }
header.pass { border-color: var(--pass) }
header.partial { border-color: var(--warning) }
.verdict { font-weight: 600; text-transform: uppercase; letter-spacing: .05em; color: var(--error) }
.pass .verdict { color: var(--pass) }
.partial .verdict { color: var(--warning) }
.facts, footer { color: var(--soft) }
ul { list-style: none; margin: 0; padding: 0 }
li { border: 1px solid var(--line); border-left: 4px solid var(--soft); border-radius: 6px;
  padding: .75rem 1rem; margin: 0 0 .75rem }
li.error { border-left-color: var(--error) }
li.warning { border-left-color: var(--warning) }
li.info { border-left-color: var(--info) }
li:target { outline: 2px solid var(--info); outline-offset: 2px }
h3 { font-size: 1rem; margin: 0 0 .25rem }
.problem { border-top: 1px solid var(--line); margin-top: .6rem; padding-top: .5rem }
.sign { font-size: .8rem; text-transform: uppercase; letter-spacing: .04em; margin-right: .5rem }
.error .sign { color: var(--error) }
.warning .sign { color: var(--warning) }
.info .sign { color: var(--info) }
dl { display: flex; flex-wrap: wrap; gap: .15rem 1.5rem; margin: .5rem 0 0; font-size: .9rem }
dl div { display: flex; gap: .5rem; min-width: 0 }
dt { color: var(--soft); overflow-wrap: break-word }
dt code { overflow-wrap: anywhere }
dd { margin: 0; min-width: 0 }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line) }
th { color: var(--soft); font-weight: 600 }
th, .sign, [data-label='State'], [data-label='Secret'] { white-space: nowrap }
td:first-child:not([class]) { min-width: 13rem }
[data-label='Type'], [data-label='Check'] { min-width: 8.5rem }
.name { white-space: normal }
details { margin: 2rem 0 }
summary { font-weight: 600; cursor: pointer }
footer { margin-top: 2rem; font-size: .875rem }
@media screen and (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  table, tbody, tr, td { display: block }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0 }
  td { border: 0; padding: .1rem 0 }
  td[class], td[class] ~ td { display: inline; padding-right: .4rem }
  td:not([class] ~ td)[data-label]::before { content: attr(data-label) ': '; color: var(--soft) }
}
@media print {
  body { font-size: 11pt }
  main { max-width: none; padding: 0 }
  li, tr { break-inside: avoid }
  h2 { break-after: avoid }
  details::details-content { content-visibility: visible; block-size: auto }
}
`

/** SHA-256 of the style in base64, for the Content-Security-Policy. A test compares it with the style. */
export const STYLE_HASH = 'fRQnCOnU3ydaIGbo+rRHMD7T8cKCwtDI262In3DjE2g='
