import { valuesAt } from '../json.js'
import type { RunLeg } from '../run-file.js'
import { operationOf, type TakeLine } from '../take.js'
import { stateFields } from '../volatile.js'
import { bodyOf } from './curl.js'
import { html, type Markup } from './markup.js'
import { sayMs } from './telling.js'

/** The states of one thing over the time of a leg: as polls saw them, or as webhook calls told them. */
interface Series {
  readonly step: string
  readonly points: readonly Point[]
}

interface Point {
  readonly at: number
  readonly state: string
}

/** Whether a leg polled or heard anything that a strip would show. */
export function hasSeries(leg: RunLeg): boolean {
  return polledIn(leg).length + toldIn(leg).length > 0
}

/** The strips of one scenario, a target below the other: the same scale and colours, webhook calls on the time line of the polls. */
export function stripsOf(legs: readonly RunLeg[], idOf: (leg: RunLeg) => string): Markup {
  const all = legs.flatMap((leg) => [...polledIn(leg), ...toldIn(leg)])
  const states = [...new Set(all.flatMap(({ points }) => points.map(({ state }) => state)))]
  const end = Math.max(1, ...legs.flatMap(({ take }) => take.lines.map(({ at }) => at ?? 0)))
  const scale: Scale = {
    end,
    share: (at) => `${Math.round((at / end) * 10_000) / 100}%`,
    classOf: (state) => (/fail|cancel/i.test(state) ? 'bad' : `s${Math.min(states.indexOf(state), 8)}`),
  }
  return html`
    ${legs.map(
      (
        leg,
      ) => html`<section class="leg" id="${idOf(leg)}" tabindex="-1"><h4>${leg.target} <span class="soft">${leg.outcome}</span></h4>
    ${polledIn(leg).map(({ step, points }) => strip(step, points, scale))}
    ${toldIn(leg).map(({ step, points }) => arrivals(step, points, scale))}</section>`,
    )}
    <p class="scale"><span>0 s</span><span>${sayMs(end)}</span></p>
    <ol class="legend">${states.map((state) => html`<li><i class="swatch ${scale.classOf(state)}"></i>${state}</li>`)}</ol>
    ${legs.map((leg) => html`<details><summary>${leg.target}: ${countsOf(leg)}</summary>${table([...polledIn(leg), ...toldIn(leg)])}</details>`)}`
}

interface Scale {
  readonly end: number
  readonly share: (at: number) => string
  readonly classOf: (state: string) => string
}

// A single answer is no series: it says what it says in its finding.
function polledIn(leg: RunLeg): readonly Series[] {
  return seriesOf(leg, 'exchange').filter(({ points }) => points.length > 1)
}

function toldIn(leg: RunLeg): readonly Series[] {
  return seriesOf(leg, 'arrival')
}

function strip(step: string, points: readonly Point[], { end, share, classOf }: Scale): Markup {
  const starts = points.filter(({ state }, index) => index === 0 || state !== points[index - 1]?.state)
  const last = points.at(-1)?.at ?? end
  const segments = starts.map(({ at, state }, index) => {
    const until = starts[index + 1]?.at ?? Math.max(last, at)
    const wide = Math.max(until - at, end / 120)
    return html`<svg x="${share(at)}" width="${share(wide)}" height="28"><title>${state}, from ${sayMs(at)}</title>
      <rect width="100%" height="28" rx="4" class="${classOf(state)}"/>
      <text x="6" y="18">${wide / end > 0.12 ? state : ''}</text></svg>`
  })
  const ticks = points.map(({ at }) => html`<line x1="${share(at)}" x2="${share(at)}" y1="30" y2="34" class="tick"/>`)
  const said = starts.map(({ at, state }) => `${state} from ${sayMs(at)}`).join(', ')
  return html`<p class="lane">polled <code>${step}</code></p>
    <svg class="strip" height="36" width="100%" role="img" aria-label="${step}: ${said}">${segments}${ticks}</svg>`
}

function arrivals(step: string, points: readonly Point[], { share, classOf, end }: Scale): Markup {
  // Two calls at one instant lie below each other: that there are two is what there is to see.
  const nth = (index: number) =>
    points.slice(0, index).filter(({ at }) => Math.abs(at - (points[index]?.at ?? 0)) < end / 200).length
  const dots = points.map(({ at, state }, index) => {
    const height = 10 + 13 * Math.min(nth(index), 3)
    return html`<circle cx="${share(at)}" cy="${height}" r="6" class="${classOf(state)}"><title>${state}, ${sayMs(at)}</title></circle>`
  })
  const most = Math.min(3, Math.max(...points.map((_point, index) => nth(index))))
  const said = points.map(({ at, state }) => `${state} at ${sayMs(at)}`).join(', ')
  return html`<p class="lane">webhook calls <code>${step}</code></p>
    <svg class="strip calls" height="${20 + 13 * most}" width="100%" role="img" aria-label="${step}: ${said}">
    <line x1="0" x2="100%" y1="10" y2="10" class="tick"/>${dots}</svg>`
}

function table(all: readonly Series[]): Markup {
  const rows = all
    .flatMap(({ step, points }) => points.map((point) => ({ ...point, step })))
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, state, step }) => html`<tr><td class="number">${sayMs(at)}</td><td>${step}</td><td>${state}</td></tr>`)
  return html`<div class="wide" tabindex="0" role="region" aria-label="Times"><table><thead><tr><th class="number">At</th><th>Step</th><th>State</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

function countsOf(leg: RunLeg): string {
  const count = (some: readonly Series[]) => some.reduce((sum, { points }) => sum + points.length, 0)
  return `${count(polledIn(leg))} polls · ${count(toldIn(leg))} webhook calls`
}

function seriesOf({ take }: RunLeg, kind: TakeLine['kind']): readonly Series[] {
  const lines = take.lines.filter((line) => line.kind === kind)
  return [...new Set(lines.map(({ step }) => step))].flatMap((step) => {
    const points = lines.filter((line) => line.step === step).flatMap(pointOf)
    return points.length === 0 ? [] : [{ step, points }]
  })
}

const callStates: Readonly<Record<string, readonly string[]>> = { receiveTaskResult: ['payload.task.status'] }

function pointOf(line: TakeLine): readonly Point[] {
  const operation = operationOf(line.step)
  const body = bodyOf(line)
  const fields = stateFields[operation] ?? callStates[operation]
  if (fields === undefined || body === undefined) return []
  const said = fields.flatMap((path) => valuesAt(body, path)).filter((value) => typeof value === 'string')
  return said.length === 0 ? [] : [{ at: line.at ?? 0, state: said.join(' · ') }]
}
