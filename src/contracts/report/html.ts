import { createHash } from 'node:crypto'
import { axes } from '../coverage.js'
import type { FindingClass } from '../finding.js'
import type { ContractRun } from '../run-file.js'
import { findingClasses } from '../verdict.js'
import { findingCard, toneOf } from './html-finding.js'
import { html, type Markup } from './markup.js'
import { script } from './script.js'
import { hasSeries, stripsOf } from './strip.js'
import { style } from './style.js'
import { axisNames, explainEvidence, sayEvidence, sayMs, sayPair, sayTakes, sayWaivers, worstFirst } from './telling.js'

/**
 * A run as one HTML page for a person: nothing is loaded from anywhere, and its policy lets nothing be.
 *
 * Without script everything is shown; with it findings can be filtered and commands copied.
 */
export function htmlReport(run: ContractRun): string {
  const policy = `default-src 'none'; img-src data:; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${run.verdict.word}: ${run.header.command}</title>
<link rel="icon" href="data:,">
<style>${{ markup: style }}</style>
</head>
<body>
<a class="skip" href="#findings">To the findings</a>
${headOf(run)}
<main>
${comparedSection(run)}
${findingSection(run)}
${seriesSection(run)}
${coverageSection(run)}
${restSection(run)}
</main>
${footOf(run)}
<script>${{ markup: script }}</script>
</body>
</html>
`
  return page.markup
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function headOf(run: ContractRun): Markup {
  const { verdict, header, counts } = run
  const tone = verdict.exitCode === 0 ? 'good' : verdict.exitCode === 3 ? 'warn' : 'bad'
  const tiles = findingClasses.map((one) => {
    const isNone = counts[one] === 0
    return html`<li class="${isNone ? 'none' : toneOf(one)}"><b>${counts[one]}</b><span>${one}</span></li>`
  })
  return html`<header>
    <div class="top"><h1>Contract report</h1><button type="button" id="theme" class="scripted" hidden>Light or dark</button></div>
    <p class="soft"><code>${header.command}</code></p>
    <div class="verdict ${tone}"><strong>${verdict.word}</strong><span>exit ${verdict.exitCode} · ${verdict.compared} comparisons and judgements${
      header.interrupted === null ? null : ` · stopped by ${header.interrupted}`
    }</span></div>
    ${verdict.says.map((text) => html`<p class="says">${text}</p>`)}
    <ul class="tiles" aria-label="Counts by class, never added up">${tiles}</ul>
    <p class="evidence"><b>Evidence</b> <span id="evidence">${sayEvidence(run)}</span><br><span class="soft">${explainEvidence(run)}</span></p>
    <nav aria-label="Sections"><a href="#findings">Findings</a><a href="#series">Series</a><a href="#coverage">Coverage</a><a href="#rest">Takes, waivers, quirks</a></nav>
  </header>`
}

function comparedSection({ pairs }: ContractRun): Markup {
  const rows = pairs.map((pair) => html`<tr><td>${pair.left} ↔ ${pair.right}</td><td>${sayPair(pair)}</td></tr>`)
  return html`<section aria-labelledby="compared"><h2 id="compared">What was compared</h2>
    ${pairs.length === 0 ? html`<p>Nothing.</p>` : html`<div class="card"><table class="stacked"><tbody>${rows}</tbody></table></div>`}</section>`
}

function findingSection(run: ContractRun): Markup {
  const findings = worstFirst(run.findings)
  const classes = findingClasses.filter((one) => findings.some((finding) => finding.class === one))
  const levels = [...new Set(findings.map(({ level }) => level))].sort()
  const count = (name: 'class' | 'level', value: string) => findings.filter((finding) => finding[name] === value).length
  const chips = (name: 'class' | 'level', values: readonly string[]) =>
    values.map((value) => {
      const isChecked = value !== ('match' satisfies FindingClass)
      const input = isChecked
        ? html`<input type="checkbox" name="${name}" value="${value}" checked>`
        : html`<input type="checkbox" name="${name}" value="${value}">`
      return html`<label class="chip">${input}${value} ${count(name, value)}</label>`
    })
  const filters = html`<div class="card filters scripted" hidden>
    <fieldset><legend>Class</legend>${chips('class', classes)}</fieldset>
    <fieldset><legend>Level</legend>${chips('level', levels)}</fieldset>
    <div><button type="button" id="every">Show every finding</button> <span id="shown" class="soft" role="status"></span></div></div>`
  return html`<section aria-labelledby="findings"><h2 id="findings" tabindex="-1">Findings</h2>
    ${findings.length === 0 ? html`<p class="card">None: what was compared agrees.</p>` : filters}
    ${findings.map((finding) => findingCard(run, finding, legIdOf(run, finding.scenario, finding.pair[0])))}</section>`
}

function legIdOf({ legs }: ContractRun, scenario: string, target: string): string | null {
  const leg = legs.find((one) => one.scenario === scenario && one.target === target)
  return leg === undefined || !hasSeries(leg) ? null : `leg-${legs.indexOf(leg)}`
}

function seriesSection(run: ContractRun): Markup {
  const shown = run.legs.filter(hasSeries)
  const cards = [...new Set(shown.map(({ scenario }) => scenario))].map((name) => {
    const legs = shown.filter(({ scenario }) => scenario === name)
    return html`<article class="card"><h3>${name}</h3><p class="soft">${legs[0]?.behaviour ?? ''}</p>
      ${stripsOf(legs, (leg) => `leg-${run.legs.indexOf(leg)}`)}</article>`
  })
  return html`<section aria-labelledby="series"><h2 id="series" tabindex="-1">Series</h2>
    <p class="soft">What polls saw, and when webhook calls came, on the clock of the target.</p>
    ${cards.length === 0 ? html`<p class="card">Nothing was polled.</p>` : cards}${legTable(run)}</section>`
}

function legTable({ legs }: ContractRun): Markup {
  const rows = legs.map(({ scenario, target, outcome, judged, tookMs, outOfReach }) => {
    const missed = outOfReach.map(({ step, why }) => `${step}: ${why}`).join('; ')
    return html`<tr><td>${scenario}</td><td>${target}</td><td>${outcome}</td><td class="number">${judged}</td><td class="number">${sayMs(tookMs)}</td><td>${missed}</td></tr>`
  })
  return html`<details class="card"><summary>All ${legs.length} legs</summary><div class="wide" tabindex="0" role="region" aria-label="Legs"><table>
    <thead><tr><th>Scenario</th><th>Target</th><th>Outcome</th><th class="number">Judged</th><th class="number">Took</th><th>Out of reach</th></tr></thead>
    <tbody>${rows}</tbody></table></div></details>`
}

function coverageSection({ coverage }: ContractRun): Markup {
  const head = html`<h2 id="coverage" tabindex="-1">Coverage</h2>`
  if (coverage === null) return html`<section>${head}<p class="card">This run measured none.</p></section>`
  const bars = axes.map((axis) => {
    const { proved, provable, documented, empty, undocumented } = coverage[axis]
    const share = (count: number) => (documented === 0 ? '0%' : `${Math.round((count / documented) * 1000) / 10}%`)
    return html`<div class="axis"><b>${axisNames[axis]}</b>
      <svg width="100%" height="14" role="img" aria-label="${proved} proved, ${provable} provable, ${documented} documented">
        <rect width="100%" height="14" rx="4" class="track"/><rect width="${share(provable)}" height="14" rx="4" class="able"/>
        <rect width="${share(proved)}" height="14" rx="4" class="done"/></svg>
      <span class="number">${proved} / ${provable} / ${documented}</span></div>
      ${
        empty.length + undocumented.length === 0
          ? null
          : html`<details><summary>${empty.length} empty, ${undocumented.length} in no document</summary>
        <ul class="empty">${empty.map(({ key, reason }) => html`<li>${key} <span class="soft">${reason}</span></li>`)}${undocumented.map(
          (key) => html`<li>${key} <span class="soft">seen, but in no document</span></li>`,
        )}</ul></details>`
      }`
  })
  return html`<section>${head}<p class="soft">Proved by this run / provable by the scenarios / documented in all. Axes are never added up.</p>
    <div class="card">${bars}</div></section>`
}

function restSection(run: ContractRun): Markup {
  const { quirks, proposals, plan, ledger } = run
  const list = (items: readonly string[]) => html`<ul>${items.map((text) => html`<li>${text}</li>`)}</ul>`
  const observed = quirks.map(
    ({ name, target, observed: seen, answers, state }) => `${name} at ${target}: ${seen}, ${answers} answers (${state})`,
  )
  const waivers = sayWaivers(run)
  return html`<section><h2 id="rest" tabindex="-1">Takes, waivers, quirks</h2><div class="card">
    <h3>Takes</h3><p>${sayTakes(run)}</p>
    <h3>Waivers</h3>${waivers.length === 0 ? html`<p>none</p>` : list(waivers)}
    <h3>Quirks observed</h3>${observed.length === 0 ? html`<p>none</p>` : list(observed)}
    ${proposals.length === 0 ? null : html`<h3>Proposals</h3>${list(proposals)}`}
    ${plan === null ? null : html`<h3>Plan</h3><p>≈ ${plan.calls} calls, ≈ ${plan.usd.toFixed(2)} USD, ${plan.unpriced} without a documented price</p>${list(plan.leaves)}`}
    ${
      ledger === null
        ? null
        : html`<h3>Ledger</h3><p>≈ ${ledger.spentUsd.toFixed(2)} USD spent, ${ledger.calls} calls, kept in <code>${ledger.file}</code></p>${list(
            ledger.created.map(
              ({ provider, operation, id, state }) => `${provider} ${operation} ${id ?? 'id unknown'}: ${state}`,
            ),
          )}`
    }</div></section>`
}

function footOf({ header: { run, kitVersion, startedAt, tookMs, seed } }: ContractRun): Markup {
  return html`<footer><p>Run ${run} with loradock ${kitVersion}, ${startedAt}, in ${sayMs(tookMs)}${seed === null ? null : `, seed ${seed}`}.</p></footer>`
}
