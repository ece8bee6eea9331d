// The page as a person meets it: made from a run at bent servers, opened in the system's Chromium, at a desk and on a phone.
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { newFolder } from '../folder.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const asked = process.env.SCREENSHOTS
const { folder, remove } = asked === undefined ? newFolder('page') : { folder: asked, remove: () => {} }
const file = join(folder, 'report.html')
let browser
let run

before(async () => {
  const options = { root, configFile: false, logLevel: 'warn', appType: 'custom', optimizeDeps: { noDiscovery: true } }
  const server = await createServer({ ...options, server: { middlewareMode: true, hmr: false, ws: false, watch: null } })
  const { driftedRun } = await server.ssrLoadModule('/test/contracts/drifted-run.ts')
  const { reports } = await server.ssrLoadModule('/src/contracts/report/index.ts')
  run = await driftedRun()
  await server.close()
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, reports.html(run))
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
})

after(async () => {
  await browser?.close()
  remove()
})

async function opened(width, more = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...more })
  const page = await context.newPage()
  const troubles = []
  page.on('console', (message) => troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) troubles.push(`asked for ${request.url()}`)
  })
  await page.goto(pathToFileURL(file).href)
  return { page, troubles }
}

const shown = (page) => page.locator('.finding:visible').evaluateAll((all) => all.map((one) => one.dataset.class))

for (const [width, scheme] of [[1280, 'light'], [1280, 'dark'], [360, 'light'], [360, 'dark']]) {
  test(`the page fits ${width} px, ${scheme}, loads nothing and complains about nothing`, async () => {
    const { page, troubles } = await opened(width, { colorScheme: scheme })
    const seen = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      verdict: document.querySelector('.verdict strong').textContent,
      evidence: document.querySelector('#evidence').textContent,
      counts: [...document.querySelectorAll('.tiles b')].map((one) => Number(one.textContent)),
      pictures: [...document.images].every((one) => one.complete && one.naturalWidth > 0) && document.images.length > 0,
      light: getComputedStyle(document.body).backgroundColor,
    }))
    const light = seen.light === 'rgb(246, 247, 249)' ? 'light' : 'dark'
    assert.deepEqual({ ...seen, light }, {
      wide: width,
      verdict: 'LEAK',
      evidence: 'live 0 · published 7 · doc 54',
      counts: Object.values(run.counts),
      pictures: true,
      light: scheme,
    })
    assert.deepEqual(troubles, [])
    await page.screenshot({ path: join(folder, `report-${width}-${scheme}.png`), fullPage: true })
  })
}

test('findings are filtered by class and level, and a match is out of the way until it is asked for', async () => {
  const { page } = await opened(1280)
  const classes = run.findings.map((one) => one.class)
  assert.deepEqual((await shown(page)).length, classes.filter((one) => one !== 'match').length)
  for (const name of new Set(classes)) await page.locator(`input[name=class][value=${name}]`).setChecked(name === 'breaking')
  assert.deepEqual(new Set(await shown(page)), new Set(['breaking']))
  for (const { level } of run.findings) await page.locator(`input[name=level][value=${level}]`).setChecked(level === 'webhook')
  const webhooks = run.findings.filter((one) => one.class === 'breaking' && one.level === 'webhook').length
  assert.equal((await shown(page)).length, webhooks)
  assert.equal(await page.locator('#shown').textContent(), `${webhooks} of ${classes.length} findings shown`)
  await page.locator('#every').click()
  assert.equal((await shown(page)).length, classes.length)
})

test('both bodies stand beside each other, and the difference is marked on its line', async () => {
  const { page } = await opened(1280)
  // A quirk explains it, so it is a match, and those are out of the way at first.
  await page.locator('#every').click()
  const finding = page.locator('.finding', { hasText: '$.model_id' }).filter({ hasText: 'presence · added' }).first()
  const hit = finding.locator('.row.hit')
  assert.match(await hit.locator('.l').textContent(), /^ {2}"model_id": "\w+"$/)
  assert.equal(await hit.locator('.r').textContent(), 'absent')
  const [left, right] = await Promise.all(['.l', '.r'].map((side) => hit.locator(side).boundingBox()))
  assert.equal(left.y, right.y)
  assert.ok(left.x < right.x)
})

test('on a phone the two sides lie below each other', async () => {
  const { page } = await opened(360)
  const hit = page.locator('.finding .row.hit').first()
  const [left, right] = await Promise.all(['.l', '.r'].map((side) => hit.locator(side).boundingBox()))
  assert.equal(left.x, right.x)
  assert.ok(left.y < right.y)
})

test('webhook calls lie on the time line of the polls, where their state began', async () => {
  const { page } = await opened(1280)
  const card = page.locator('article.card', { has: page.locator('h3', { hasText: 'webhook-per-status' }) })
  const leg = card.locator('section.leg').first()
  const starts = await leg.locator('.strip:not(.calls) > svg').evaluateAll((all) => all.map((one) => one.getAttribute('x')))
  const calls = await leg.locator('.calls circle').evaluateAll((all) => all.map((one) => one.getAttribute('cx')))
  assert.ok(calls.length > 5)
  assert.deepEqual(starts, calls)
  const bent = card.locator('section.leg').last().locator('.calls circle')
  const heights = await bent.evaluateAll((all) => new Set(all.map((one) => one.getAttribute('cy'))).size)
  assert.equal(heights, 2, 'a call that came twice is drawn twice')
})

test('a curl line is copied as it stands, by keyboard alone', async () => {
  const { page } = await opened(1280, { permissions: ['clipboard-read', 'clipboard-write'] })
  const button = page.locator('button[data-copy=curl]:visible').first()
  await button.focus()
  await page.keyboard.press('Enter')
  await page.locator('button', { hasText: 'Copied' }).waitFor()
  const line = await button.locator('xpath=preceding-sibling::code').textContent()
  assert.match(line, /^curl -i -X POST "\$MODELSLAB_BASE_URL"'\/api\/v3\/lora_fine_tune'/)
  assert.equal(await page.evaluate(() => document.activeElement.dataset.copy), 'curl')
})

test('the keyboard reaches everything: skip link, sections, theme, filters, every copy button', async () => {
  const { page } = await opened(1280)
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'To the findings')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement.id), 'findings')
  const unreachable = await page.evaluate(() =>
    [...document.querySelectorAll('button,input,a,summary')].filter((one) => one.tabIndex < 0).map((one) => one.outerHTML),
  )
  assert.deepEqual(unreachable, [])
  await page.locator('#theme').click()
  assert.match(await page.evaluate(() => document.documentElement.dataset.theme), /^(light|dark)$/)
})

test('a finding of a series leads to its strip', async () => {
  const { page } = await opened(1280)
  const link = page.locator('.finding[data-level=timeline] a', { hasText: 'on its time line' }).first()
  const target = await link.getAttribute('href')
  await link.click()
  await page.waitForFunction((id) => document.activeElement.id === id, target.slice(1))
})

test('without script every finding is there, and nothing that needs one', async () => {
  const { page } = await opened(1280, { javaScriptEnabled: false })
  assert.equal(await page.locator('.finding:visible').count(), run.findings.length)
  assert.equal(await page.locator('button:visible').count(), 0)
})

test('a page that a server filled with markup runs none of it', async () => {
  const { page } = await opened(1280)
  const blocked = await page.evaluate(async () => {
    const seen = new Promise((resolve) => document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)))
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    return { directive: await seen, ran: window.ran === true }
  })
  assert.deepEqual(blocked, { directive: 'script-src-elem', ran: false })
})
