export const id=4710;export const ids=[4710];export const modules={4710:((e,t,n)=>{n.r(t),n.d(t,{n:()=>v,t:()=>g});function r(e){let t=e.map(({name:e})=>e),n=e.map(e=>{let t=e.options.flatMap(({flags:e})=>e),n=e.options.filter(({takes:e})=>e.kind!==`nothing`).map(({flags:e,takes:t})=>`        ${e.join(`|`)}) ${i(t)}; return ;;`);return`    ${e.name})
      case $previous in
${n.join(`
`)}
      esac
      case $current in
        -*) ${a(t)} ;;
        *) ${i(e.takes)} ;;
      esac ;;`});return`# Completions of bootgate for bash: source <(bootgate completion bash)
_bootgate_only() { compopt +o default +o bashdefault 2>/dev/null; }
_bootgate() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  # Bash splits --option=value into three words.
  if [ "$current" = = ]; then current=
  elif [ "$previous" = = ]; then previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if [ "$COMP_CWORD" -eq 1 ]; then ${a(t)}; return; fi
  case \${COMP_WORDS[1]} in
${n.join(`
`)}
  esac
}
complete -o default -o bashdefault -F _bootgate bootgate
`}function i(e){switch(e.kind){case`nothing`:case`text`:return`_bootgate_only`;case`words`:return a(e.words);case`file`:return`:`;case`folder`:return`compopt -o dirnames +o default +o bashdefault 2>/dev/null`}}function a(e){return`_bootgate_only; COMPREPLY=($(compgen -W '${e.join(` `)}' -- "$current"))`}function o(e){return`# Completions of bootgate for fish: bootgate completion fish | source
complete -c bootgate -f
${e.flatMap(({name:e,about:t,options:n,takes:r})=>{let i=`complete -c bootgate -n '__fish_seen_subcommand_from ${e}'`;return[`complete -c bootgate -n __fish_use_subcommand -a ${e} -d ${l(t)}`,...n.flatMap(e=>s(i,e)),...r.kind===`nothing`?[]:[`${i} ${c(r)}`]]}).join(`
`)}
`}function s(e,{flags:t,about:n,takes:r}){let i=r.kind===`nothing`?``:` -r ${c(r)}`;return t.map(t=>`${e} -l ${t.slice(2)} -d ${l(n)}${i}`)}function c(e){switch(e.kind){case`nothing`:case`text`:return`-f`;case`words`:return`-f -a ${l(e.words.join(` `))}`;case`file`:return`-F`;case`folder`:return`-f -a '(__fish_complete_directories)'`}}let l=e=>`'${e.replace(/[\\']/g,`\\$&`)}'`;function u(e){let t=e.map(({name:e,about:t})=>`    ${h(`${m(e)}:${t}`)}`),n=e.map(({name:e,options:t,takes:n})=>`    ${e}) _arguments \\\n${[...t.flatMap(d),...f(n)].map(e=>`        ${h(e)}`).join(` \\
`)} ;;`);return`#compdef bootgate
# Completions of bootgate for zsh: source <(bootgate completion zsh)
_bootgate() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands=(
${t.join(`
`)}
  )
  _arguments -C '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument) case $words[1] in
${n.join(`
`)}
    esac ;;
  esac
}
if [ "$funcstack[1]" = _bootgate ]; then _bootgate "$@"; else compdef _bootgate bootgate; fi
`}function d({flags:e,about:t,takes:n}){let r=t.replace(/[\\[\]]/g,`\\$&`);return e.map(e=>n.kind===`nothing`?`*${e}[${r}]`:`*${e}=[${r}]:value:${p(n)}`)}function f(e){return e.kind===`nothing`?[]:[`*:argument:${p(e)}`]}function p(e){switch(e.kind){case`nothing`:case`text`:return` `;case`words`:return`(${e.words.join(` `)})`;case`file`:return`_files`;case`folder`:return`_files -/`}}let m=e=>e.replaceAll(`:`,`\\:`),h=e=>`'${e.replaceAll(`'`,`'\\''`)}'`,g=[`bash`,`zsh`,`fish`],_={bash:r,zsh:u,fish:o};function v(e,t){return _[e](t)}})};