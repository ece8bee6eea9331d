import type { Finding } from './finding.js'
import type { PlayedLeg } from './leg.js'
import { operationOf } from './take.js'

/**
 * Takes back what was found about operations that a provider answers with 404 or 410 only: they are gone, and nothing is known of their
 * behaviour (contract-kit section 9).
 */
export function withdrawn(legs: readonly PlayedLeg[]): readonly PlayedLeg[] {
  const gone = goneIn(legs)
  return legs.map((leg) => {
    if (leg.target.kind !== 'real') return leg
    return { ...leg, played: { ...leg.played, findings: withoutGone(leg.played.findings, gone) } }
  })
}

/** Findings about operations that are gone say only that. */
export function withoutGone(findings: readonly Finding[], gone: ReadonlySet<string>): readonly Finding[] {
  return findings.map((one) => {
    if (!gone.has(operationOf(one.step)) || one.class === 'match' || one.class === 'guard') return one
    const message = `${one.message} (every call of this operation was answered so: it seems to be withdrawn)`
    return { ...one, class: 'unmeasured', verdict: 'withdrawn', message }
  })
}

/** Operations that a provider no longer has. One that only refuses, as it should, is there. */
export function goneIn(all: readonly PlayedLeg[]): ReadonlySet<string> {
  const legs = all.filter(({ target }) => target.kind === 'real')
  const refused = legs.flatMap(({ played }) =>
    played.findings.filter(({ kind }) => kind === 'refused').map(({ step }) => operationOf(step)),
  )
  const answers = legs.flatMap(({ played: { take } }) =>
    take.lines.flatMap((line) =>
      line.kind === 'exchange' && line.response !== null
        ? [{ operation: operationOf(line.step), status: line.response.status }]
        : [],
    ),
  )
  const isGone = (status: number) => status === 404 || status === 410
  return new Set(refused.filter((one) => answers.every(({ operation, status }) => operation !== one || isGone(status))))
}
