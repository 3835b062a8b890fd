export const id=7255;export const ids=[7255];export const modules={7255:((e,t,n)=>{n.d(t,{renderAs:()=>Q});var r=n(9434);function i(e,{linkTo:t,pageOf:n}){let{shown:i,left:a}=(0,r.Zt)((0,r.tn)(e.failures),r.Xt.causes),o=i.map(({failure:e,variables:i})=>(0,r.Bt)(`error`,(0,r.Vt)((0,r.Ft)(e.code),n(e.code)),[`<p>${(0,r.qt)(e.message)}</p>`,(0,r.Rt)(e.fix),p((0,r.Lt)(`Where`,(0,r.Vt)((0,r.Ft)((0,r.on)(e)),e.location&&t(e.location))),(0,r.Lt)(`Variables`,(0,r.It)(i)))]));return(0,r.Ut)(`What the gate could not tell`,o,(0,r.Qt)(a.length,`failure`))}function a(e,t,n){let i=(0,r.Yt)(e),{shown:a,left:c}=(0,r.Zt)(i,r.Xt.causes),l=c.reduce((e,{findings:t})=>e+t.length,0),u=e=>`${n}${e+1}`,d=a.at(-1)?.topic??-1,f=({topic:e})=>e<=d?`#${u(e)}`:null,p=(0,r.kt)(a).map(e=>s(e,t,u(e[0].topic)));return[o(i,f),(0,r.Ut)(`What is wrong`,p,(0,r.Qt)(l,`finding`))].filter(Boolean).join(`
`)}function o(e,t){let n=(0,r.Tt)(e);if(n===null)return``;let i=n.rows.map(e=>{let{shown:n,more:i}=(0,r.Et)(e),a=[...n.map(r.Ft),i].filter(Boolean).join(` `);return`<tr>${[`<td class="${e.severity}">${(0,r.Wt)(e.severity)}</td>`,(0,r.Pt)(`Check`,(0,r.Vt)((0,r.Ft)(e.check),t(e))),(0,r.Pt)(`Findings`,`${e.count} \u00d7`),(0,r.Pt)(`Variables`,a||`\u2014`)].join(``)}</tr>`});return(0,r.Kt)((0,r.qt)(n.title),`<tr><th>Severity</th><th>Check</th><th>Findings</th><th>Variables</th></tr>`,i,(0,r.wt)(n))}function s(e,t,n){let[i,...a]=e,o=(0,r.It)((0,r.At)(i)),s=({check:e})=>(0,r.Vt)((0,r.Ft)(e),t.pageOf(e)),u=l(i.findings,t);if(a.length===0)return(0,r.Bt)(i.severity,o,[`<p>${(0,r.qt)(c(i))}</p>`,(0,r.Rt)(i.fix),p(...u,(0,r.Lt)(`Check`,s(i)))],n);let d=(0,r.Dt)(e).map(({fix:e,groups:t})=>{let n=t.map(e=>`<p><span class="${e.severity}">${(0,r.Wt)(e.severity)}</span>${(0,r.qt)((0,r.Ot)(e))}</p>`),i=[...new Set(t.map(s))].join(` `);return`<div class="problem">\n${[...n,(0,r.Rt)(e),p((0,r.Lt)(`Check`,i))].join(`
`)}\n</div>`});return(0,r.Bt)(i.severity,o,[p(...u),...d],n)}function c(e){let[t,...n]=e.findings;return t&&n.length===0?t.message:(0,r.Ot)(e)}function l(e,{linkTo:t}){let{shown:n,left:i}=(0,r.Zt)(e,r.Xt.names),a=e=>(0,r.Vt)((0,r.Ft)((0,r.ln)(e)),e.location&&t(e.location)),o=[...new Map(n.map(e=>[u(e),e])).values()],[s,...c]=o;if(s===void 0)return[];if(c.length===0)return[(0,r.Lt)(`Where`,a(s)),(0,r.Lt)(`From`,d(s))];if(n.every(({variable:e})=>e===null))return[(0,r.Lt)(`Where`,o.map(a).filter(Boolean).join(` `))];let l=n.map(e=>(0,r.Lt)((0,r.Ft)(e.variable??``),[a(e),d(e)].filter(Boolean).join(` \u00b7 `)));return i.length===0?l:[...l,(0,r.Lt)(``,`and ${i.length} more`)]}function u(e){return JSON.stringify([e.location&&(0,r.Cn)(e.location),d(e)])}function d({location:e,origin:t}){return t!==null&&(e===null||(0,r.vn)(t))?f(t):``}function f(e){if(e===null)return``;let{versionId:t,created:n}=e,i=t===void 0?``:`, version ${t}`,a=n===void 0?``:` of ${n.slice(0,10)}`;return(0,r.qt)(`${(0,r.mn)(e)}${i}${a}`)}function p(...e){let t=e.filter(e=>e!==``);return t.length===0?``:`<dl>${t.join(``)}</dl>`}let m={pass:`Pass`,partial:`Static checks only`,blocked:`Blocked`,broken:`Broken: the gate could not tell`};function h(e,t=r.en){let n=(0,r.qt)((0,r.an)(e)),{parity:i,reports:a}=e;return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-fRQnCOnU3ydaIGbo+rRHMD7T8cKCwtDI262In3DjE2g='; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${n}</title>
<style>
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
</style>
</head>
<body>
<main>
${[...i===null?[]:[y((0,r.pn)(e),n,``),b(i)],...a.flatMap((e,n)=>_(e,t,a.length===1?`f`:`e${n+1}-f`)),g(e)].filter(e=>e!==``).join(`
`)}
</main>
</body>
</html>
`}function g(e){return`<footer>${[`Made by Bootgate. No value, and no part of one, is in this page.`,(0,r.Jt)(e)].filter(Boolean).map(r.Ht).join(` `)}</footer>`}function _(e,t,n){return[y(e.result,(0,r.qt)((0,r.nn)(e)),v(e)),i(e,t),a(e,t,n),x(e),S(e,t),(0,r.Nt)(e),(0,r.vt)(e),(0,r._t)(e),C(e.variables,n!==`f`)]}function v(e){return[(0,r.sn)(e),(0,r.rn)(e)].filter(Boolean).map(r.qt).join(` `)}function y(e,t,n){return`<header class="${e}">
<p class="verdict">${m[e]}</p>
<h1>${t}</h1>
${n===``?``:`<p class="facts">${n}</p>\n`}</header>`}function b(e){let{differing:t,alike:n}=(0,r.Ct)(e),{shown:i,left:a}=(0,r.Zt)(t,Math.ceil(r.Xt.variables/e.environments.length)),o=e.environments.map(r.qt),s=`<tr><th>Variable</th>${o.map(e=>`<th class="name">${e}</th>`).join(``)}</tr>`,c=i.map(e=>{let t=e.cells.map((t,n)=>{let{state:i,notes:a}=(0,r.xt)(t,e);return(0,r.Pt)(o[n]??``,[i,...a].map(r.qt).join(`; `))}),n=(0,r.St)(e);return`<tr><td>${`${(0,r.Ft)(e.name)}${n===``?``:` <span class="facts">${(0,r.qt)(n)}</span>`}`}</td>${t.join(``)}</tr>`}),l=n.length===0?``:`<p class="facts">${(0,r.bt)(n.length)}.</p>`;return[c.length===0?``:(0,r.Kt)(r.yt,s,c,(0,r.Qt)(a.length,`compared variable`)),l].filter(Boolean).join(`
`)}function x(e){let t=e.waivers.map(t=>{let{subject:n,waived:i,terms:a}=(0,r.cn)(e,t);return`<li><h3>${(0,r.qt)(n)}</h3><p>${(0,r.qt)(i)}</p><p>${(0,r.qt)(a)}</p></li>`});return(0,r.Ut)(`Waivers in force`,t)}function S({weakenings:e},{linkTo:t}){let n=e.map(e=>{let{subject:n,says:i,place:a}=(0,r.Sn)(e),o=e.location===null?(0,r.qt)(a):(0,r.Vt)((0,r.Ft)(a),t(e.location));return`<li><h3>${(0,r.qt)(n)}</h3><p>${(0,r.qt)(i)}</p><p>${o}</p></li>`});return(0,r.Ut)(r.xn,n)}function C(e,t){if(e.length===0)return``;let{shown:n,left:i}=(0,r.Zt)(e,r.Xt.variables),a=n.map(({name:e,state:t,type:n,sensitive:i,origin:a})=>[`<tr><td>${(0,r.Ft)(e)}</td>`,(0,r.Pt)(`State`,t),(0,r.Pt)(`Type`,(0,r.qt)(n)),(0,r.Pt)(`Secret`,i?`yes`:`no`),(0,r.Pt)(`From`,f(a)||`\u2014`),`</tr>`].join(``)),o=`<tr><th>Variable</th><th>State</th><th>Type</th><th>Secret</th><th>From</th></tr>`,s=`What was checked`,c=(0,r.Qt)(i.length,`variable`);return t?(0,r.zt)(`${s}: ${(0,r.in)(e.length,`variable`)}`,(0,r.Gt)(o,a,c)):(0,r.Kt)(s,o,a,c)}let w=`every other check`;function T(e){let t=e.reports.flatMap(t=>E(t,e.parity!==null));return`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${(0,r.qt)((0,r.an)(e))}">\n${t.join(``)}</testsuites>\n`}function E(e,t){let n=(0,r.bn)(e.findings,({variable:e})=>e),i=(0,r.bn)(e.failures,({variable:e})=>e??null),a=new Map(e.variables.map(({name:e,state:t})=>[e,t])),o=new Set([...a.keys(),...n.keys(),...i.keys()]),s=r.Xt.variables,c=[],l=[...o].map(r=>{let o=[...(i.get(r)??[]).map(j),...(n.get(r)??[]).map(t=>M(t,e))],l=o.slice(0,s);c.push(...o.slice(s)),s-=l.length;let u=a.get(r??``)===`unavailable`||i.has(r);r!==null&&l.push(N(u));let d=r??`the run`,f=[e.service,e.environment,d].filter(e=>e!==``).join(`.`);return P(t?`${e.environment} ${d}`:d,f,l)}),u=(n,r,i)=>{let a=[e.service,e.environment,r].filter(e=>e!==``),o=t?`${e.environment} ${n}`:n;return i.length===0?[]:[P(o,a.join(`.`),i)]};return[...l,...c.length===0?[]:[k(c)],...u(r.jt,`the live service`,D(e)),...u(r.xn,`the policy`,e.weakenings.map(O))]}function D({live:e}){let{shown:t,left:n}=(0,r.Zt)(e?.changes??[],r.Xt.variables),i=t.map(({name:e,change:t})=>({name:e,outcome:`passed`,message:``,lines:[(0,r.Mt)(t)]})),a=(0,r.Qt)(n.length,`change of a variable`);return a===``?i:[...i,{name:`the rest`,outcome:`passed`,message:``,lines:[a]}]}function O(e){let{subject:t,says:n,place:i}=(0,r.Sn)(e);return{name:`${e.kind} ${t}`,outcome:`skipped`,message:``,lines:[n,i]}}function k(e){let t=A.find(t=>e.some(e=>e.outcome===t))??`passed`,n=(0,r.Qt)(e.length,`test`);return P(`the rest`,`the rest`,[{name:`the rest`,outcome:t,message:n,lines:[n]}])}let A=[`error`,`failure`,`skipped`];function j(e){let{code:t,message:n,fix:i}=e;return{name:t,outcome:`error`,message:n,lines:[(0,r.on)(e),`Fix: ${i}`]}}function M(e,{failOn:t}){let{check:n,severity:i,message:a,fix:o,origin:s,waiver:c}=e,l=s===null?``:(0,r.mn)(s),u=(0,r.ln)(e),d=l.includes(u)?[l]:[u,l],f=[`${i}: ${a}`,...d,`Fix: ${o}`];return c===null?i===`info`||i===`warning`&&t!==`warning`?{name:n,outcome:`passed`,message:``,lines:f}:t===`never`&&!(0,r.Mn)(e)?{name:n,outcome:`skipped`,message:``,lines:[`Would block.`,...f]}:{name:n,outcome:`failure`,message:a,lines:f}:{name:n,outcome:`skipped`,message:``,lines:[`Waived: ${c.reason} (${c.owner}, until ${c.expires})`,...f]}}function N(e){return e?{name:w,outcome:`skipped`,message:``,lines:[`The value is not available.`]}:{name:w,outcome:`passed`,message:``,lines:[]}}function P(e,t,n){let i=e=>n.filter(t=>t.outcome===e).length,a=`tests="${n.length}" failures="${i(`failure`)}" errors="${i(`error`)}" skipped="${i(`skipped`)}"`,o=n.map(e=>F(e,(0,r.qt)(t))).join(``);return`  <testsuite name="${(0,r.qt)(e)}" ${a}>\n${o}  </testsuite>\n`}function F({name:e,outcome:t,message:n,lines:i},a){let o=`    <testcase name="${(0,r.qt)(e)}" classname="${a}"`,s=i.filter(e=>e!==``).map(r.qt).join(`
`);return t===`passed`?s===``?`${o}/>\n`:`${o}><system-out>${s}</system-out></testcase>\n`:`${o}><${t}${t===`skipped`?``:` type="${(0,r.qt)(e)}" message="${(0,r.qt)(n)}"`}>${s}</${t}></testcase>\n`}function I(e){let t=r.fn.toReversed();return t.every(t=>e[t]===e.production)?e.production:t.map(t=>`${e[t]} in ${t}`).join(`, `)}function L({when:e,levels:t}){return`${I(t)} when ${e}`}let R={error:`error`,warning:`warning`,info:`note`};function z(e,t){let{id:n,levels:i,exceptions:a={}}=e,o=r.fn.toReversed().map(e=>`${i[e]} in ${e}`),s=Object.values(a).map(e=>` The severity is ${L(e)}.`);return V(e,i[t],{usual:`Default: ${o.join(`, `)}.${s.join(``)}`,advice:`To change it, write in the policy: checks: { ${n}: warning }, or off.`})}function B(e){let{id:t,levels:n,waivable:r}=e,i=n.production,a=`. To waive a line: # bootgate: waive ${t} until YYYY-MM-DD by @WHO: WHY`;return V(e,i,{usual:`Default: ${i}.`,advice:`The flag --fail-on sets the mildest severity that fails an audit${r?a:`.`}`})}function V({id:e,why:t,example:n},i,a){let o=n?.good.slice(0,2)??[],s=(e,n)=>[t,...e.length===0?[]:[n,e.join(`
`)],a.advice];return{id:e,name:W(e),shortDescription:{text:t},fullDescription:{text:`${t} ${a.usual}`},help:{text:s(o,`Examples that pass:`).join(`

`),markdown:s(o.map(U),`Examples that pass:`).join(`

`)},helpUri:(0,r.On)(e),defaultConfiguration:i===`off`?{enabled:!1}:{level:R[i]}}}function H(e){let t=`A rule of this policy: ${e}.`;return{id:e,shortDescription:{text:t},fullDescription:{text:t},help:{text:`${t} The policy defines it under rules.`},helpUri:(0,r.An)()}}function U(e){return`    ${e.replaceAll(`
`,`
    `)}`}function W(e){return e.replace(/(?:^|-)([a-z0-9])/g,(e,t)=>t.toUpperCase())}function G({reports:e},t){return(0,r.i)({$schema:`https://json.schemastore.org/sarif-2.1.0.json`,version:`2.1.0`,runs:e.map(e=>K(e,t))})}function K(e,{rules:t,version:n,policy:i,pathOf:a}){let o=new Set(t.map(({id:e})=>e)),s=[...new Set(e.findings.map(({check:e})=>e))].filter(e=>!o.has(e)),c=[...t.map(t=>e.audit===void 0?z(t,e.tier):B(t)),...s.map(H)],l=new Map(c.map(({id:e},t)=>[e,t])),u=new Map,d=({file:e,line:t,column:n})=>{let r=u.get(e)??J(a(e).toWellFormed());return u.set(e,r),{artifactLocation:r,region:{startLine:t,startColumn:n}}},f=t=>{let{check:n,severity:o,variable:s,message:c,fix:u,waiver:f}=t,p=t.location??{file:i,line:1,column:1};return{ruleId:n,ruleIndex:l.get(n),kind:`fail`,level:R[o],message:{text:Y(`${c} ${u}`)},locations:[{physicalLocation:d(p),...s!==null&&{logicalLocations:[{name:(0,r.Tn)(s),kind:`variable`}]}}],partialFingerprints:{"bootgate/v1":[n,s??`*`,a(p.file)].map(r.Tn).join(` `)},suppressions:f===null?[]:[q(f,d,e.audit?`inSource`:`external`)]}},p=({code:e,message:t,fix:n,location:r})=>({descriptor:{id:e},level:`error`,message:{text:Y(`${t} ${n}`)},...r&&{locations:[{physicalLocation:d(r)}]}}),m=(0,r.sn)(e),h=m===``?[]:[{level:`warning`,message:{text:m}}],g=e=>{let{subject:t,says:n,place:i}=(0,r.Sn)(e),{kind:a,location:o}=e;return{descriptor:{id:a},level:e.pending?`note`:`warning`,message:{text:Y(`${t}: ${n} (${i})`)},...o&&{locations:[{physicalLocation:d(o)}]}}},_=[...new Set(e.weakenings.map(({kind:e})=>e))],v=[...new Set(e.failures.map(({code:e})=>e))];return{tool:{driver:{name:`Bootgate`,semanticVersion:n,informationUri:r.Dn,rules:c,notifications:[...v.map(e=>({id:e,shortDescription:{text:r.tr[e]}})),..._.map(e=>({id:e,shortDescription:{text:r.dn[e]}}))]}},automationDetails:{id:e.audit?`bootgate/audit/`:`${(0,r.wn)(e)}/`},columnKind:`utf16CodeUnits`,invocations:[{executionSuccessful:e.result!==`broken`,exitCode:(0,r.jn)(e.result),toolExecutionNotifications:[...h,...e.failures.map(p)],..._.length>0&&{toolConfigurationNotifications:e.weakenings.map(g)}}],results:e.findings.map(f),...e.live&&{properties:{live:e.live}}}}function q(e,t,n){let{reason:i,owner:a,expires:o,location:s}=e;return{kind:n,status:`accepted`,justification:(0,r.Tn)(`${i} (${a}, until ${o})`),...s&&{location:{physicalLocation:t(s)}}}}function J(e){let t=e.split(`/`).map(encodeURIComponent).join(`/`);return e.startsWith(`/`)?{uri:`file://${t}`}:{uri:t,uriBaseId:`%SRCROOT%`}}function Y(e){return(0,r.Tn)(e).replaceAll(`](`,`] (`).replace(/(?<!\w)@(?=\w)/g,`@\u200b`)}let X={text:e=>(0,r.n)(e,(e,t)=>t),json:r.r,markdown:(e,t)=>(0,r.gt)(e,Z(t)),sarif:G,junit:T,html:(e,t)=>h(e,Z(t))};function Z({links:e,rules:t}){return e??{...r.en,pageOf:(0,r.kn)(t)}}function Q(e,t,n){return X[e](t,n)}})};