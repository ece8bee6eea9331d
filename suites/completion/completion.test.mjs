// The completion scripts in the shells that they are for: each is started, given the script as its user would, and asked what it offers.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { root } from '../../scripts/documents.mjs'
import { newFolder } from '../folder.mjs'

const { folder, remove } = newFolder('completion')
after(remove)

const cli = join(root, 'dist/cli.js')
const loradock = (...args) => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' }).stdout
mkdirSync(join(folder, 'bin'))
writeFileSync(join(folder, 'bin/loradock'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`)
chmodSync(join(folder, 'bin/loradock'), 0o755)
const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder, TERM: 'dumb', LANG: 'C.UTF-8' }

function run(shell, args, program) {
  const file = join(folder, `drive.${shell}`)
  writeFileSync(file, program)
  const { status, stdout, stderr, error } = spawnSync(shell, [...args, file], { cwd: folder, env, encoding: 'utf8', timeout: 20_000 })
  assert.equal(error, undefined, `${shell}: ${error?.message}`)
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' }, shell)
  return stdout.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}

/** What each shell offers at the end of each of these lines, `lines` being what its user has typed. */
const shells = {
  // Readline takes the line apart and asks the function that `complete` names.
  bash: (lines) =>
    lines.map((line) => {
      const words = line.split(' ')
      const asked = words.map((word) => `'${word}'`).join(' ')
      return run(
        'bash',
        ['--norc'],
        `eval "$(loradock completion bash)"
COMP_WORDS=(${asked}); COMP_CWORD=${words.length - 1}
"$(complete -p loradock | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
printf '%s\\n' "\${COMPREPLY[@]}"`,
      )
    }),
  // An interactive zsh behind a terminal of zsh's own; what compadd is given is printed between two marks.
  zsh: (lines) => {
    writeFileSync(
      join(folder, 'interactive.zsh'),
      `PS1= PS2= RPS1=
autoload -Uz compinit && compinit -D -u
eval "$(loradock completion zsh)"
compadd() {
  local -a hits
  builtin compadd -A hits "$@"
  print -r -- "<\${(j: :)hits}>"
}
offer() { print; zle complete-word; print -r -- '<end>'; zle kill-whole-line; }
zle -N offer
bindkey '^T' offer
print -r -- '<ready>'`,
    )
    const output = run(
      'zsh',
      ['-f'],
      `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'stty -echo; source ./interactive.zsh'
read_to() { local text; zpty -r shell text "*$1*" && print -rn -- "$text" }
read_to '<ready>'
${lines.map((line) => `zpty -w -n shell '${line}'$'\\C-T'\nread_to '<end>'`).join('\n')}
zpty -d shell`,
    ).join('\n')
    const parts = output.slice(output.indexOf('<ready>')).split('<end>').slice(0, lines.length)
    return parts.map((part) => [...part.matchAll(/^<([^>]*)>/gm)].flatMap(([, hits]) => hits.split(' ')).filter((hit) => hit !== 'ready' && hit !== ''))
  },
  fish: (lines) => {
    const asked = lines.map((line) => `complete --do-complete '${line}'; echo '<end>'`)
    const output = run('fish', ['--no-config'], `loradock completion fish | source\n${asked.join('\n')}\n`).join('\n')
    const parts = output.split('<end>').slice(0, lines.length)
    return parts.map((part) => part.split('\n').filter((line) => line !== '').map((line) => line.split('\t')[0]))
  },
}

const { places } = JSON.parse(loradock('completion', 'bash', '--json'))
const placeOf = (path) => places.find((place) => place.path === path)
const longs = (path) => placeOf(path).flags.map(({ long }) => long)
const stories = placeOf('scenario use').words

const cases = [
  ['loradock con', ['config', 'contract']],
  ['loradock jobs f', ['finish', 'fail']],
  ['loradock jobs list f', []],
  ['loradock start --', longs('start')],
  ['loradock contract run --', longs('contract run')],
  ['loradock --clock ', ['live', 'manual']],
  ['loradock start --validation ', ['observe', 'strict', 'off']],
  ['loradock --scenario train-fails-', stories.filter((name) => name.startsWith('train-fails-'))],
  ['loradock scenario use webhook-', stories.filter((name) => name.startsWith('webhook-'))],
  ['loradock --pace 60 jobs fin', ['finish']],
  ['loradock help exit', ['exit-codes']],
  ['loradock completion ', ['bash', 'zsh', 'fish']],
]

for (const [shell, offeredBy] of Object.entries(shells)) {
  test(`${shell} completes commands, flags and names`, () => {
    const offered = offeredBy(cases.map(([line]) => line))
    const sorted = (rows) => rows.map((row) => [...new Set(row)].sort())
    assert.deepEqual(sorted(offered), sorted(cases.map(([, expected]) => expected)))
  })
}
