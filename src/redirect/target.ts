// The providers' public hosts (facts on Novita and on ModelsLab, sections on clients). Presigned links need none: ours name the emulator.
const publicHosts = ['api.novita.ai', 'modelslab.com', 'stablediffusionapi.com'] as const

/** Where calls to the providers' public hosts go instead. */
export interface Target {
  /** The emulator's origin. */
  readonly origin: string
  readonly hosts: readonly string[]
  /** Whether a call to this host, with or without `www.`, goes there; its first call is told of. */
  takes(host: string): boolean
  readonly tell: (host: string, origin: string) => void
}

type Variables = Readonly<Record<string, string | undefined>>

/** What stands against redirecting, as a person reads it; `undefined` when nothing does. */
export function refusalOf(env: Variables): string | undefined {
  if (env['NODE_ENV'] === 'production') {
    return said(
      'E_REDIRECT_PRODUCTION',
      'Calls are not redirected in production: NODE_ENV is "production".',
      'loradock/redirect',
      ['NODE_ENV=test node --import loradock/redirect app.js', 'or start the application without --import loradock/redirect'],
    )
  }
  const url = env['LORADOCK_URL'] ?? ''
  if (url === '' || /^http:\/\/[^/?#\s]+\/*$/.test(url)) return undefined
  return said('E_REDIRECT_URL', `"${url}" is not the address of an emulator.`, 'LORADOCK_URL', [
    'LORADOCK_URL=http://127.0.0.1:4650',
  ])
}

function said(code: string, message: string, where: string, fix: readonly string[]): string {
  const lines = fix.map((line, index) => `  ${index === 0 ? 'fix  ' : '     '}  ${line}\n`)
  return `✗ ${message}  ${code}\n  where  ${where}\n${lines.join('')}`
}

/** The emulator that `LORADOCK_URL` names, else the default address. */
export function targetOf(env: Variables, tell: Target['tell']): Target {
  const url = env['LORADOCK_URL'] ?? ''
  const origin = new URL(url === '' ? 'http://127.0.0.1:4650' : url).origin
  return {
    origin,
    hosts: publicHosts,
    takes: (host) => {
      const found = publicHosts.find((one) => one === host.toLowerCase().replace(/^www\./, ''))
      if (found !== undefined) tell(found, origin)
      return found !== undefined
    },
    tell,
  }
}
