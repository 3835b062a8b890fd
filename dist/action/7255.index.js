export const id=7255;export const ids=[7255];export const modules={7255:((e,t,n)=>{n.d(t,{renderAs:()=>K});var r=n(442);let i={pass:`Pass`,partial:`Static checks only`,blocked:`Blocked`,broken:`Broken: the gate could not tell`};function a(e){let t=(0,r.Wt)((0,r.en)(e));return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-TgM4+sdJxu53o7Ve4bbaBQaxf6xhRVhzpSACHyxkdTM='; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t}</title>
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
h3 { font-size: 1rem; margin: 0 0 .25rem }
.sign { font-size: .8rem; text-transform: uppercase; letter-spacing: .04em; margin-right: .5rem }
.error .sign { color: var(--error) }
.warning .sign { color: var(--warning) }
.info .sign { color: var(--info) }
dl { display: flex; flex-wrap: wrap; gap: .15rem 1.5rem; margin: .5rem 0 0; font-size: .9rem }
dl div { display: flex; gap: .5rem; min-width: 0 }
dt { color: var(--soft) }
dd { margin: 0; min-width: 0 }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line) }
th { color: var(--soft); font-weight: 600 }
th, [data-label='State'], [data-label='Secret'] { white-space: nowrap }
.name { white-space: normal }
footer { margin-top: 2rem; font-size: .875rem }
@media screen and (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  table, tbody, tr, td { display: block }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0 }
  td { border: 0; padding: .1rem 0 }
  td[data-label]::before { content: attr(data-label) ': '; color: var(--soft) }
}
@media print {
  body { font-size: 11pt }
  main { max-width: none; padding: 0 }
  li, tr { break-inside: avoid }
  h2 { break-after: avoid }
}
</style>
</head>
<body>
<main>
${[...e.parity===null?[]:[c((0,r.cn)(e),t,``)],...e.reports.flatMap(o),...e.parity===null?[]:[l(e.parity)],`<footer>Made by Bootgate. No value, and no part of one, is in this page.</footer>`].filter(e=>e!==``).join(`
`)}
</main>
</body>
</html>
`}function o(e){return[c(e.result,(0,r.Wt)((0,r.Qt)(e)),s(e)),u(e),d(e),m(e),h(e),(0,r.It)(e),(0,r.kt)(e),(0,r.Ot)(e),g(e.variables)]}function s(e){return[(0,r.nn)(e),(0,r.$t)(e)].filter(Boolean).map(r.Wt).join(` `)}function c(e,t,n){return`<header class="${e}">
<p class="verdict">${i[e]}</p>
<h1>${t}</h1>
${n===``?``:`<p class="facts">${n}</p>\n`}</header>`}function l(e){let{differing:t,alike:n}=(0,r.Nt)(e),{shown:i,left:a}=(0,r.Jt)(t,Math.ceil(r.qt.variables/e.environments.length)),o=e.environments.map(r.Wt),s=`<tr><th>Variable</th>${o.map(e=>`<th class="name">${e}</th>`).join(``)}</tr>`,c=i.map(e=>{let t=e.cells.map((t,n)=>{let{state:i,notes:a}=(0,r.Mt)(t,e);return(0,r.Lt)(o[n]??``,[i,...a].map(r.Wt).join(`; `))});return`<tr><td>${(0,r.Rt)(e.name)}</td>${t.join(``)}</tr>`}),l=n.length===0?``:`<p class="facts">${(0,r.jt)(n.length)}.</p>`;return[c.length===0?``:(0,r.Ut)(r.At,s,c,(0,r.Yt)(a.length,`compared variable`)),l].filter(Boolean).join(`
`)}function u({failures:e}){let{shown:t,left:n}=(0,r.Jt)((0,r.Zt)(e),r.qt.causes),i=t.map(({failure:e,variables:t})=>{let n=[(0,r.Bt)(`Where`,(0,r.Rt)((0,r.tn)(e))),(0,r.Bt)(`Variables`,(0,r.zt)(t))];return(0,r.Vt)(`error`,(0,r.Rt)(e.code),e.message,e.fix,n)});return(0,r.Ht)(`What the gate could not tell`,i,(0,r.Yt)(n.length,`failure`))}function d(e){let{shown:t,left:n}=(0,r.Jt)((0,r.Gt)(e),r.qt.causes),i=n.reduce((e,{findings:t})=>e+t.length,0);return(0,r.Ht)(`What is wrong`,t.map(f),(0,r.Yt)(i,`finding`))}function f({findings:e,severity:t,words:n,fix:i,check:a}){let[o,...s]=e;if(o===void 0)return``;if(s.length===0)return p(o);let c=[...new Set(e.flatMap(({variable:e})=>e??[]))],l=[...new Set(e.slice(0,r.qt.names).map(r.in))].filter(Boolean),u=[(0,r.Bt)(`Where`,(0,r.zt)(l)),(0,r.Bt)(`Check`,(0,r.Rt)(a))],d=o.variable===null?n:(0,r.Kt)(n);return(0,r.Vt)(t,(0,r.zt)(c),d,i,u)}function p(e){let{severity:t,variable:n,message:i,fix:a,check:o,origin:s}=e,c=(0,r.in)(e),l=s!==null&&(c===``||(0,r.pn)(s))?s:null,u=[(0,r.Bt)(`Where`,(0,r.Rt)(c)),(0,r.Bt)(`From`,_(l)),(0,r.Bt)(`Check`,(0,r.Rt)(o))];return(0,r.Vt)(t,(0,r.Rt)(n??``),i,a,u)}function m(e){let t=e.waivers.map(t=>{let{subject:n,waived:i,terms:a}=(0,r.rn)(e,t);return`<li><h3>${(0,r.Wt)(n)}</h3><p>${(0,r.Wt)(i)}</p><p>${(0,r.Wt)(a)}</p></li>`});return(0,r.Ht)(`Waivers in force`,t)}function h({weakenings:e}){let t=e.map(e=>{let{subject:t,says:n,place:i}=(0,r.gn)(e);return`<li><h3>${(0,r.Wt)(t)}</h3><p>${(0,r.Wt)(n)}</p><p>${(0,r.Rt)(i)}</p></li>`});return(0,r.Ht)(r.hn,t)}function g(e){if(e.length===0)return``;let{shown:t,left:n}=(0,r.Jt)(e,r.qt.variables),i=t.map(({name:e,state:t,type:n,sensitive:i,origin:a})=>[`<tr><td>${(0,r.Rt)(e)}</td>`,(0,r.Lt)(`State`,t),(0,r.Lt)(`Type`,(0,r.Wt)(n)),(0,r.Lt)(`Secret`,i?`yes`:`no`),(0,r.Lt)(`From`,_(a)||`—`),`</tr>`].join(``));return(0,r.Ut)(`What was checked`,`<tr><th>Variable</th><th>State</th><th>Type</th><th>Secret</th><th>From</th></tr>`,i,(0,r.Yt)(n.length,`variable`))}function _(e){if(e===null)return``;let{versionId:t,created:n}=e,i=t===void 0?``:`, version ${t}`,a=n===void 0?``:` of ${n.slice(0,10)}`;return(0,r.Wt)(`${(0,r.ln)(e)}${i}${a}`)}let v=`every other check`;function y(e){let t=e.reports.flatMap(t=>b(t,e.parity!==null));return`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${(0,r.Wt)((0,r.en)(e))}">\n${t.join(``)}</testsuites>\n`}function b(e,t){let n=(0,r.mn)(e.findings,({variable:e})=>e),i=(0,r.mn)(e.failures,({variable:e})=>e??null),a=new Map(e.variables.map(({name:e,state:t})=>[e,t])),o=new Set([...a.keys(),...n.keys(),...i.keys()]),s=r.qt.variables,c=[],l=[...o].map(r=>{let o=[...(i.get(r)??[]).map(T),...(n.get(r)??[]).map(t=>E(t,e))],l=o.slice(0,s);c.push(...o.slice(s)),s-=l.length;let u=a.get(r??``)===`unavailable`||i.has(r);r!==null&&l.push(D(u));let d=r??`the run`,f=[e.service,e.environment,d].filter(e=>e!==``).join(`.`);return O(t?`${e.environment} ${d}`:d,f,l)}),u=(n,r,i)=>{let a=[e.service,e.environment,r].filter(e=>e!==``),o=t?`${e.environment} ${n}`:n;return i.length===0?[]:[O(o,a.join(`.`),i)]};return[...l,...c.length===0?[]:[C(c)],...u(r.Pt,`the live service`,x(e)),...u(r.hn,`the policy`,e.weakenings.map(S))]}function x({live:e}){let{shown:t,left:n}=(0,r.Jt)(e?.changes??[],r.qt.variables),i=t.map(({name:e,change:t})=>({name:e,outcome:`passed`,message:``,lines:[(0,r.Ft)(t)]})),a=(0,r.Yt)(n.length,`change of a variable`);return a===``?i:[...i,{name:`the rest`,outcome:`passed`,message:``,lines:[a]}]}function S(e){let{subject:t,says:n,place:i}=(0,r.gn)(e);return{name:`${e.kind} ${t}`,outcome:`skipped`,message:``,lines:[n,i]}}function C(e){let t=w.find(t=>e.some(e=>e.outcome===t))??`passed`,n=(0,r.Yt)(e.length,`test`);return O(`the rest`,`the rest`,[{name:`the rest`,outcome:t,message:n,lines:[n]}])}let w=[`error`,`failure`,`skipped`];function T(e){let{code:t,message:n,fix:i}=e;return{name:t,outcome:`error`,message:n,lines:[(0,r.tn)(e),`Fix: ${i}`]}}function E(e,{failOn:t}){let{check:n,severity:i,message:a,fix:o,origin:s,waiver:c}=e,l=s===null?``:(0,r.ln)(s),u=(0,r.in)(e),d=l.includes(u)?[l]:[u,l],f=[`${i}: ${a}`,...d,`Fix: ${o}`];return c===null?i===`info`||i===`warning`&&t!==`warning`?{name:n,outcome:`passed`,message:``,lines:f}:t===`never`&&!(0,r.Sn)(e)?{name:n,outcome:`skipped`,message:``,lines:[`Would block.`,...f]}:{name:n,outcome:`failure`,message:a,lines:f}:{name:n,outcome:`skipped`,message:``,lines:[`Waived: ${c.reason} (${c.owner}, until ${c.expires})`,...f]}}function D(e){return e?{name:v,outcome:`skipped`,message:``,lines:[`The value is not available.`]}:{name:v,outcome:`passed`,message:``,lines:[]}}function O(e,t,n){let i=e=>n.filter(t=>t.outcome===e).length,a=`tests="${n.length}" failures="${i(`failure`)}" errors="${i(`error`)}" skipped="${i(`skipped`)}"`,o=n.map(e=>k(e,(0,r.Wt)(t))).join(``);return`  <testsuite name="${(0,r.Wt)(e)}" ${a}>\n${o}  </testsuite>\n`}function k({name:e,outcome:t,message:n,lines:i},a){let o=`    <testcase name="${(0,r.Wt)(e)}" classname="${a}"`,s=i.filter(e=>e!==``).map(r.Wt).join(`
`);return t===`passed`?s===``?`${o}/>\n`:`${o}><system-out>${s}</system-out></testcase>\n`:`${o}><${t}${t===`skipped`?``:` type="${(0,r.Wt)(e)}" message="${(0,r.Wt)(n)}"`}>${s}</${t}></testcase>\n`}function A(e){let t=r.sn.toReversed();return t.every(t=>e[t]===e.production)?e.production:t.map(t=>`${e[t]} in ${t}`).join(`, `)}function j({when:e,levels:t}){return`${A(t)} when ${e}`}let M=`https://github.com/bootgate/bootgate`,N={error:`error`,warning:`warning`,info:`note`};function P(e,t){let{id:n,levels:i,exceptions:a={}}=e,o=r.sn.toReversed().map(e=>`${i[e]} in ${e}`),s=Object.values(a).map(e=>` The severity is ${j(e)}.`);return I(e,i[t],{usual:`Default: ${o.join(`, `)}.${s.join(``)}`,advice:`To change it, write in the policy: checks: { ${n}: warning }, or off.`})}function F(e){let{id:t,levels:n,waivable:r}=e,i=n.production,a=`. To waive a line: # bootgate: waive ${t} until YYYY-MM-DD by @WHO: WHY`;return I(e,i,{usual:`Default: ${i}.`,advice:`The flag --fail-on sets the mildest severity that fails an audit${r?a:`.`}`})}function I({id:e,why:t,example:n},r,i){let a=n?.good.slice(0,2)??[],o=(e,n)=>[t,...e.length===0?[]:[n,e.join(`
`)],i.advice];return{id:e,name:z(e),shortDescription:{text:t},fullDescription:{text:`${t} ${i.usual}`},help:{text:o(a,`Examples that pass:`).join(`

`),markdown:o(a.map(R),`Examples that pass:`).join(`

`)},helpUri:`${M}/blob/main/docs/checks.md#${e}`,defaultConfiguration:r===`off`?{enabled:!1}:{level:N[r]}}}function L(e){let t=`A rule of this policy: ${e}.`;return{id:e,shortDescription:{text:t},fullDescription:{text:t},help:{text:`${t} The policy defines it under rules.`},helpUri:`${M}/blob/main/docs/policy.md#rules`}}function R(e){return`    ${e.replaceAll(`
`,`
    `)}`}function z(e){return e.replace(/(?:^|-)([a-z0-9])/g,(e,t)=>t.toUpperCase())}function B({reports:e},t){return(0,r.i)({$schema:`https://json.schemastore.org/sarif-2.1.0.json`,version:`2.1.0`,runs:e.map(e=>V(e,t))})}function V(e,{rules:t,version:n,policy:i,pathOf:a}){let o=new Set(t.map(({id:e})=>e)),s=[...new Set(e.findings.map(({check:e})=>e))].filter(e=>!o.has(e)),c=[...t.map(t=>e.audit===void 0?P(t,e.tier):F(t)),...s.map(L)],l=new Map(c.map(({id:e},t)=>[e,t])),u=new Map,d=({file:e,line:t,column:n})=>{let r=u.get(e)??U(a(e).toWellFormed());return u.set(e,r),{artifactLocation:r,region:{startLine:t,startColumn:n}}},f=t=>{let{check:n,severity:o,variable:s,message:c,fix:u,waiver:f}=t,p=t.location??{file:i,line:1,column:1};return{ruleId:n,ruleIndex:l.get(n),kind:`fail`,level:N[o],message:{text:W(`${c} ${u}`)},locations:[{physicalLocation:d(p),...s!==null&&{logicalLocations:[{name:(0,r.yn)(s),kind:`variable`}]}}],partialFingerprints:{"bootgate/v1":[n,s??`*`,a(p.file)].map(r.yn).join(` `)},suppressions:f===null?[]:[H(f,d,e.audit?`inSource`:`external`)]}},p=({code:e,message:t,fix:n,location:r})=>({descriptor:{id:e},level:`error`,message:{text:W(`${t} ${n}`)},...r&&{locations:[{physicalLocation:d(r)}]}}),m=(0,r.nn)(e),h=m===``?[]:[{level:`warning`,message:{text:m}}],g=e=>{let{subject:t,says:n,place:i}=(0,r.gn)(e),{kind:a,location:o}=e;return{descriptor:{id:a},level:e.pending?`note`:`warning`,message:{text:W(`${t}: ${n} (${i})`)},...o&&{locations:[{physicalLocation:d(o)}]}}},_=[...new Set(e.weakenings.map(({kind:e})=>e))],v=[...new Set(e.failures.map(({code:e})=>e))];return{tool:{driver:{name:`Bootgate`,semanticVersion:n,informationUri:M,rules:c,notifications:[...v.map(e=>({id:e,shortDescription:{text:r.Wn[e]}})),..._.map(e=>({id:e,shortDescription:{text:r.on[e]}}))]}},automationDetails:{id:e.audit?`bootgate/audit/`:`${(0,r.vn)(e)}/`},columnKind:`utf16CodeUnits`,invocations:[{executionSuccessful:e.result!==`broken`,exitCode:(0,r.xn)(e.result),toolExecutionNotifications:[...h,...e.failures.map(p)],..._.length>0&&{toolConfigurationNotifications:e.weakenings.map(g)}}],results:e.findings.map(f),...e.live&&{properties:{live:e.live}}}}function H(e,t,n){let{reason:i,owner:a,expires:o,location:s}=e;return{kind:n,status:`accepted`,justification:(0,r.yn)(`${i} (${a}, until ${o})`),...s&&{location:{physicalLocation:t(s)}}}}function U(e){let t=e.split(`/`).map(encodeURIComponent).join(`/`);return e.startsWith(`/`)?{uri:`file://${t}`}:{uri:t,uriBaseId:`%SRCROOT%`}}function W(e){return(0,r.yn)(e).replaceAll(`](`,`] (`).replace(/(?<!\w)@(?=\w)/g,`@​`)}let G={text:e=>(0,r.n)(e,(e,t)=>t),json:r.r,markdown:e=>(0,r.Dt)(e),sarif:B,junit:y,html:a};function K(e,t,n){return G[e](t,n)}})};