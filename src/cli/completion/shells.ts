import type { CompletedFlag, Place } from './table.js'

/** The completion script of each shell. */
export const shells: Readonly<Record<string, (places: readonly Place[]) => string>> = { bash, zsh, fish }

// Both shells ask the same three functions; only how they tell what was typed differs.
function tables(places: readonly Place[]): string {
  const words = places.filter((place) => place.words.length > 0).map(({ path, words: own }) => branch(path, own.join(' ')))
  const flags = places.map(({ path, flags: own }) => branch(path, own.map(({ long }) => long).join(' ')))
  const takers = places.flatMap(({ path, flags: own }) =>
    own.filter(({ takesValue }) => takesValue).map((flag) => branch(`${path}|${flag.long}`, valueText(flag))),
  )
  return [
    ...['_loradock_words() {', '  case "$1" in', ...words, '    *) return 1 ;;', '  esac', '}'],
    ...['_loradock_flags() {', '  case "$1" in', ...flags, '  esac', '}'],
    '# The values of a flag; fails for one that takes none.',
    ...['_loradock_values() {', '  case "$1" in', ...takers, '    *) return 1 ;;', '  esac', '}'],
  ].join('\n')
}

function branch(label: string, text: string): string {
  return `    ${quoted(label)}) printf '%s' ${quoted(text)} ;;`
}

function valueText({ values }: CompletedFlag): string {
  return values === 'files' ? '@files' : values.join(' ')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function bash(places: readonly Place[]): string {
  return `# loradock, for bash:  eval "$(loradock completion bash)"
${tables(places)}
_loradock() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" at='' word='' flag='' i values
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case "$word" in
      =) continue ;;
      --) COMPREPLY=($(compgen -c -f -- "$cur")); return ;;
      -*) flag="$word"; continue ;;
    esac
    # What follows a flag that takes a value is that value.
    if [[ -n $flag ]] && _loradock_values "$at|$flag" >/dev/null; then flag=''; continue; fi
    flag=''
    if [[ -n "$(_loradock_flags "\${at:+$at }$word")" ]]; then at="\${at:+$at }$word"; fi
  done
  [[ $cur == '=' ]] && cur=''
  if [[ -n $flag ]] && values="$(_loradock_values "$at|$flag")"; then
    if [[ $values == '@files' ]]; then COMPREPLY=($(compgen -f -- "$cur")); else COMPREPLY=($(compgen -W "$values" -- "$cur")); fi
  elif [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$(_loradock_flags "$at")" -- "$cur"))
  else
    COMPREPLY=($(compgen -W "$(_loradock_words "$at")" -- "$cur"))
  fi
}
complete -o filenames -F _loradock loradock
`
}

function zsh(places: readonly Place[]): string {
  return `#compdef loradock
# loradock, for zsh:  eval "$(loradock completion zsh)"
${tables(places)}
_loradock() {
  local at='' word='' flag='' values=''
  for word in "\${words[@]:1:$((CURRENT - 2))}"; do
    case "$word" in
      --) _command_names; return ;;
      -*=*) flag=''; continue ;;
      -*) flag="$word"; continue ;;
    esac
    if [[ -n $flag ]] && _loradock_values "$at|$flag" >/dev/null; then flag=''; continue; fi
    flag=''
    if [[ -n "$(_loradock_flags "\${at:+$at }$word")" ]]; then at="\${at:+$at }$word"; fi
  done
  if [[ -n $flag ]] && values="$(_loradock_values "$at|$flag")"; then
    if [[ $values == '@files' ]]; then _files; else compadd -- \${=values}; fi
  elif [[ $PREFIX == -* ]]; then
    compadd -- \${=$(_loradock_flags "$at")}
  else
    compadd -- \${=$(_loradock_words "$at")}
  fi
}
if [[ $funcstack[1] == _loradock ]]; then _loradock "$@"; else compdef _loradock loradock; fi
`
}

function fish(places: readonly Place[]): string {
  const lines = places.flatMap(({ path, words, flags }) => {
    const condition =
      path === ''
        ? '__fish_use_subcommand'
        : path
            .split(' ')
            .map((word) => `__fish_seen_subcommand_from ${word}`)
            .join('; and ')
    // What was chosen is not offered again behind it.
    const open =
      path === '' || words.length === 0 ? condition : `${condition}; and not __fish_seen_subcommand_from ${words.join(' ')}`
    const commands = words.map((word) => {
      const about = places.find((place) => place.path === `${path} ${word}`.trim())?.about ?? ''
      return `complete -c loradock -n ${quoted(open)} -f -a ${quoted(word)}${about === '' ? '' : ` -d ${fishQuoted(about)}`}`
    })
    const options = flags.map(({ long, about, takesValue, values }) => {
      const value = !takesValue
        ? ''
        : values === 'files'
          ? ' -r -F'
          : ` -x${values.length > 0 ? ` -a ${quoted(values.join(' '))}` : ''}`
      return `complete -c loradock -n ${quoted(condition)} -l ${long.slice(2)}${value} -d ${fishQuoted(about)}`
    })
    return [...commands, ...options]
  })
  return ['# loradock, for fish:  loradock completion fish | source', 'complete -c loradock -f', ...lines, ''].join('\n')
}

// In fish a quote inside of quotes is escaped by a backslash.
function fishQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
