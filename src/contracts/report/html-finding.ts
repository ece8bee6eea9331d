import type { Finding, FindingClass } from '../finding.js'
import type { ContractRun } from '../run-file.js'
import type { Json, TakeLine } from '../take.js'
import { bodyOf, curlOf, sidesOf } from './curl.js'
import { html, type Markup } from './markup.js'
import { picturesIn } from './pictures.js'
import { type Row, rowsOf } from './side-by-side.js'
import { fineClasses, shortJson } from './telling.js'

/** The colour of a class: green for what is fine, amber for what could not be judged or decided, red for the rest. */
export function toneOf(effect: FindingClass): 'good' | 'warn' | 'bad' {
  if (fineClasses.has(effect)) return 'good'
  const isUndecided = effect === 'unknown' || effect === 'unmeasured' || effect === 'instrument'
  return isUndecided ? 'warn' : 'bad'
}

/** One finding: what, where, both bodies side by side, evidence, and the commands that ask again. */
export function findingCard(run: ContractRun, finding: Finding, legId: string | null): Markup {
  const { class: effect, level, scenario, step, path, message, verdict, fingerprint } = finding
  const tone = toneOf(effect)
  const where = [scenario, step, path].filter((one) => one !== '')
  const curl = curlOf(run, finding)
  const series = level === 'timeline' || level === 'webhook' || level === 'order'
  return html`<article class="finding ${tone}" data-class="${effect}" data-level="${level}" id="f-${fingerprint}-${indexOf(run, finding)}" tabindex="-1">
    <h3><span class="badge ${tone}">${effect}</span>${level} · ${finding.kind}${verdict === null ? null : html` · <em>${verdict}</em>`}</h3>
    <p class="where">${where.join(' · ')}</p>
    <p class="message">${message}</p>
    ${bodies(run, finding)}
    <dl class="facts">
      ${values(finding)}
      <dt>Evidence</dt><dd>${finding.evidence ?? 'none: no recording holds it'}</dd>
      <dt>Source</dt><dd><code>${finding.source}</code></dd>
      <dt>Fingerprint</dt><dd><code>${fingerprint}</code></dd>
      ${series && legId !== null ? html`<dt>Series</dt><dd><a href="#${legId}">on its time line</a></dd>` : null}
    </dl>
    ${command('rerun', finding.rerun)}
    ${curl === null ? null : command('curl', curl)}
  </article>`
}

function indexOf({ findings }: ContractRun, finding: Finding): number {
  return findings.indexOf(finding)
}

function values({ pair: [one, other], left, right, recording }: Finding): Markup {
  return html`<dt>${one}</dt><dd><code>${shortJson(left, 300)}</code></dd><dt>${other}</dt><dd><code>${shortJson(right, 300)}</code></dd>
    ${recording === undefined ? null : html`<dt>recording</dt><dd><code>${shortJson(recording, 300)}</code></dd>`}`
}

/** A command with a button that copies it; the button stays hidden where no script runs. */
function command(name: string, text: string): Markup {
  return html`<div class="command"><span class="name">${name}</span><code>${text}</code><button type="button" data-copy="${name}" class="scripted" hidden aria-label="Copy the ${name} line">Copy</button></div>`
}

function bodies(run: ContractRun, finding: Finding): Markup | null {
  const { left, right } = sidesOf(run, finding)
  if (left === null && right === null) return null
  const [one, other] = [bodyIn(left), bodyIn(right)]
  const rows = rowsOf(finding, { left: one, right: other })
  const pictures = [...picturesIn(one), ...picturesIn(other), ...picturesIn(sentIn(left))]
  return html`<div class="diff${right === null ? ' one' : ''}" role="group" aria-label="Both sides">
    <div class="row head"><div class="l">${headOf(finding.pair[0], left)}</div><div class="r">${headOf(finding.pair[1], right)}</div></div>
    ${statusRow(finding, left, right)}${rows.map(rowMarkup)}</div>
    ${pictures.length === 0 ? null : html`<div class="pictures">${pictures.map((source) => html`<img src="${source}" alt="A picture in the body">`)}</div>`}`
}

function headOf(name: string, line: TakeLine | null): string {
  if (line === null) return name
  const { method } = line.request
  return line.kind === 'arrival' ? `${name}: ${method} to the receiver` : `${name}: ${method} ${line.request.path}`
}

function statusRow({ level, left: found, right: wanted }: Finding, left: TakeLine | null, right: TakeLine | null): Markup | null {
  const [one, other] = [statusOf(left), statusOf(right)]
  if (one === null && other === null) return null
  const isHit = level === 'status'
  const said = other ?? (isHit && wanted !== null ? shortJson(wanted) : null)
  return row({
    mark: isHit ? 'hit' : one === other || right === null ? 'same' : 'other',
    left: one ?? shortJson(found),
    right: said,
  })
}

function statusOf(line: TakeLine | null): string | null {
  if (line?.kind !== 'exchange') return null
  return line.response === null ? `no answer: ${line.failure ?? ''}` : `HTTP ${line.response.status}`
}

function bodyIn(line: TakeLine | null): Json | undefined {
  return line === null ? undefined : bodyOf(line)
}

function sentIn(line: TakeLine | null): Json | undefined {
  return line?.kind === 'exchange' ? line.request.body : undefined
}

function rowMarkup({ depth, left, right, mark, expects = false }: Row): Markup {
  const indent = '  '.repeat(depth)
  return row({
    mark,
    left: left === null ? null : `${indent}${left}`,
    right: right === null ? null : `${expects ? '' : indent}${right}`,
  })
}

function row({ mark, left, right }: Pick<Row, 'mark' | 'left' | 'right'>): Markup {
  const side = (text: string | null) => (text === null ? (mark === 'hit' ? html`<span class="gone">absent</span>` : null) : text)
  return html`<div class="row ${mark}"><div class="l${left === null && mark !== 'hit' ? ' void' : ''}">${side(left)}</div><div class="r${
    right === null && mark !== 'hit' ? ' void' : ''
  }">${side(right)}</div></div>`
}
