import { envOf, nearest } from '../emulator/index.js'
import type { Common } from './command.js'
import { type Failure, failure, isFailure } from './errors.js'
import { exit } from './exit-codes.js'
import { flags } from './flags.js'
import type { Terminal } from './terminal.js'

interface EnvOptions extends Common {
  readonly url?: string
  readonly format: string
  readonly key: string
  readonly map?: readonly string[]
}

/** The default address of `start`, for whoever asks before anything runs. */
export const usualUrl = `http://${flags.host.usual}:${flags.port.usual}`

/** Prints the variables that point an application at an emulator, running or not. */
export function env(options: EnvOptions, { stdout, stderr }: Terminal): number | Failure {
  const url = (options.url ?? '').replace(/\/+$/, '') || usualUrl
  const names = renamed(envOf(url, options.key), options.map ?? [])
  if (isFailure(names)) return names
  const text = printed(names, options.json ? 'json' : options.format)
  if (isFailure(text)) return text
  stdout.write(text)
  if (options.format === 'docker' && /\/\/(127\.|localhost|\[::1\])/.test(url) && !options.quiet) {
    stderr.write('inside a container 127.0.0.1 is the container itself: --url http://host.docker.internal:4650\n')
  }
  return exit.done
}

type Variables = Readonly<Record<string, string>>

/** The variables under the names that an application has for them. */
export function renamed(variables: Variables, maps: readonly string[]): Variables | Failure {
  const names = new Map<string, string>()
  for (const map of maps) {
    const [name = '', yours = '', ...more] = map.split('=')
    const where = `--map ${map}`
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(yours) || more.length > 0) {
      const message = `"${map}" does not rename a variable.`
      return failure('E_FLAG', message, { where, fix: ['loradock env --map NOVITA_BASE_URL=IMAGE_API_URL'] })
    }
    if (!Object.hasOwn(variables, name)) {
      const near = nearest(name, Object.keys(variables))
      const meant = near === undefined ? '' : ` Did you mean ${near}?`
      const fix = [`loradock env --map ${near ?? 'NOVITA_BASE_URL'}=${yours}`]
      return failure('E_FLAG', `There is no variable ${name} to rename.${meant}`, { where, fix })
    }
    names.set(name, yours)
  }
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [names.get(name) ?? name, value]))
}

// Quoting is all there is to these formats: each reader has rules of its own.
const formats: Readonly<Record<string, (name: string, value: string) => string>> = {
  dotenv: (name, value) => `${name}=${/^[\w@%+=:,./-]*$/.test(value) ? value : dotenvQuoted(value)}`,
  shell: (name, value) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`,
  // $GITHUB_ENV and docker's --env-file take the rest of the line as it is.
  github: (name, value) => `${name}=${value}`,
  docker: (name, value) => `${name}=${value}`,
}

function dotenvQuoted(value: string): string {
  return value.includes("'") ? `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '\\$')}"` : `'${value}'`
}

function printed(variables: Variables, format: string): string | Failure {
  const entries = Object.entries(variables)
  const broken = entries.find(([, value]) => /[\r\n\0]/.test(value))
  if (broken !== undefined) return failure('E_FLAG', `${broken[0]} would hold a line break.`, { where: '--key or --url' })
  if (format === 'json') return `${JSON.stringify(variables, null, 2)}\n`
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (write !== undefined) return entries.map(([name, value]) => `${write(name, value)}\n`).join('')
  const known = [...Object.keys(formats), 'json']
  const near = nearest(format, known)
  const meant = near === undefined ? '' : ` Did you mean ${near}?`
  return failure('E_FLAG', `There is no format "${format}"; there are ${known.join(', ')}.${meant}`, {
    where: `--format ${format}`,
    fix: [`loradock env --format ${near ?? 'dotenv'}`],
  })
}
