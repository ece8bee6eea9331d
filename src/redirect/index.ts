// A preload: `node --import loradock/redirect app.js`. Its import alone does everything.

import { redirectFetch } from './fetch.js'
import { redirectHttp } from './http.js'
import { refusalOf, type Target, targetOf } from './target.js'

const refusal = refusalOf(process.env)
if (refusal === undefined) {
  const target = targetOf(process.env, told())
  redirectFetch(target)
  redirectHttp(target)
} else {
  process.stderr.write(refusal)
  // A guard refused: exit code 4 (ux, section 3).
  process.exit(4)
}

/** Says once that the redirect is active, and once for each host that it was needed for; children of this process stay silent about the first. */
function told(): Target['tell'] {
  const hosts = new Set<string>()
  if (process.env['LORADOCK_REDIRECT'] !== 'active') {
    process.env['LORADOCK_REDIRECT'] = 'active'
    const { origin, hosts: all } = targetOf(process.env, () => {})
    process.stderr.write(`loradock/redirect is active: calls to ${all.join(', ')} go to ${origin}\n`)
  }
  return (host, origin) => {
    if (hosts.has(host)) return
    hosts.add(host)
    process.stderr.write(`loradock/redirect: ${host} -> ${origin}\n`)
  }
}
