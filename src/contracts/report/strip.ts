import { valuesAt } from '../json.js'
import { collapsed } from '../relation.js'
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

/** The polled series of a leg as a strip, webhook calls on the same time line; `null` for a leg that polled nothing and heard nothing. */
export function stripOf(leg: RunLeg): Markup | null {
  const polled = seriesOf(leg, 'exchange').filter(({ points }) => points.length > 1)
  const told = seriesOf(leg, 'arrival')
  if (polled.length + told.length === 0) return null
  const all = [...polled, ...told].flatMap(({ points }) => points)
  const end = Math.max(1, ...leg.take.lines.map(({ at }) => at ?? 0))
  const states = collapsed([...new Set(all.map(({ state }) => state))])
  const classOf = (state: string) => (/fail|cancel/i.test(state) ? 'bad' : `s${Math.min(states.indexOf(state), 8)}`)
  const share = (at: number) => `${Math.round((at / end) * 10_000) / 100}%`
  return html`
    ${polled.map(({ step, points }) => strip(step, points, { end, share, classOf }))}
    ${told.map(({ step, points }) => arrivals(step, points, { share, classOf }))}
    <p class="scale"><span>0 s</span><span>${sayMs(end)}</span></p>
    <ol class="legend">${states.map((state) => html`<li><i class="swatch ${classOf(state)}"></i>${state}</li>`)}</ol>
    <details><summary>${countsOf(polled, told)}</summary>${table([...polled, ...told])}</details>`
}

interface Scale {
  readonly share: (at: number) => string
  readonly classOf: (state: string) => string
}

function strip(step: string, points: readonly Point[], { end, share, classOf }: Scale & { readonly end: number }): Markup {
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

function arrivals(step: string, points: readonly Point[], { share, classOf }: Scale): Markup {
  const dots = points.map(({ at, state }) => {
    return html`<circle cx="${share(at)}" cy="10" r="6" class="${classOf(state)}"><title>${state}, ${sayMs(at)}</title></circle>`
  })
  const said = points.map(({ at, state }) => `${state} at ${sayMs(at)}`).join(', ')
  return html`<p class="lane">webhook calls <code>${step}</code></p>
    <svg class="strip calls" height="20" width="100%" role="img" aria-label="${step}: ${said}">
    <line x1="0" x2="100%" y1="10" y2="10" class="tick"/>${dots}</svg>`
}

function table(all: readonly Series[]): Markup {
  const rows = all
    .flatMap(({ step, points }) => points.map((point) => ({ ...point, step })))
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, state, step }) => html`<tr><td class="number">${sayMs(at)}</td><td>${step}</td><td>${state}</td></tr>`)
  return html`<div class="wide" tabindex="0" role="region" aria-label="Times"><table><thead><tr><th class="number">At</th><th>Step</th><th>State</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

function countsOf(polled: readonly Series[], told: readonly Series[]): string {
  const count = (some: readonly Series[]) => some.reduce((sum, { points }) => sum + points.length, 0)
  return `${count(polled)} polls · ${count(told)} webhook calls`
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
