import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { newServer } from '../support/emulator.js'
import { newReceiver } from '../support/receiver.js'

const preload = pathToFileURL(join(import.meta.dirname, '../../dist/redirect.js')).href

interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program with the preload, as a user's application would. */
function runWith(program: string, env: Readonly<Record<string, string>>): Promise<Run> {
  const args = ['--import', preload, '--input-type=module', '--eval', program]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: { PATH: process.env['PATH'] ?? '', ...env } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}

const active = (url: string) =>
  `loradock/redirect is active: calls to api.novita.ai, modelslab.com, stablediffusionapi.com go to ${url}\n`
const list = '{"tasks":[],"pagination":{"next_cursor":""}}'

// Each program reads the list of trainings at Novita's own address, in one of the ways there are to call.
const prologue = `
import http, { get as plainGet, request as plainRequest } from 'node:http'
import https, { get, request } from 'node:https'
import { createRequire } from 'node:module'
const required = createRequire(import.meta.url)('https')
const url = 'https://api.novita.ai/v3/training'
const headers = { authorization: 'Bearer test' }
const path = '/v3/training'
const read = (answer) => { answer.setEncoding('utf8').on('data', (text) => process.stdout.write(text)) }
`

test.each([
  ['fetch of a text', 'console.log(await (await fetch(url, { headers })).text())'],
  ['fetch of a URL', 'console.log(await (await fetch(new URL(url), { headers })).text())'],
  ['fetch of a Request', 'console.log(await (await fetch(new Request(url, { headers }))).text())'],
  ['https.request of a text', 'https.request(url, { headers }, read).end()'],
  ['https.request of a URL', 'https.request(new URL(url), { headers }, read).end()'],
  ['https.request of options', "https.request({ hostname: 'api.novita.ai', path, headers }, read).end()"],
  ['https.request with a host and a port', "https.request({ host: 'api.novita.ai', port: 443, path, headers }, read).end()"],
  [
    'https.request with an agent of its own',
    'https.request(url, { headers, agent: new https.Agent({ keepAlive: true }) }, read).end()',
  ],
  ['https.request with a Host header', "https.request(url, { headers: { ...headers, Host: 'api.novita.ai' } }, read).end()"],
  ['https.get', 'https.get(url, { headers }, read)'],
  ['the named import request', 'request(url, { headers }, read).end()'],
  ['the named import get', 'get(url, { headers }, read)'],
  ['a required https.get', 'required.get(url, { headers }, read)'],
  ['http.request', "http.request('http://api.novita.ai/v3/training', { headers }, read).end()"],
  ['http.get by its named import', "plainGet('http://www.api.novita.ai/v3/training', { headers }, read)"],
  ['http.request by its named import', "plainRequest({ host: 'API.novita.ai', path, headers }, read).end()"],
])('%s at a provider’s host is answered by the emulator', async (_way, program) => {
  const { url } = await newServer()
  const { code, stdout, stderr } = await runWith(prologue + program, { LORADOCK_URL: url })
  expect({ code, stdout: stdout.trim(), stderr }).toEqual({
    code: 0,
    stdout: list,
    stderr: `${active(url)}loradock/redirect: api.novita.ai -> ${url}\n`,
  })
})

test('a whole upload runs through it: the presigned link names the emulator by itself', async () => {
  const { url } = await newServer()
  const program = `
    const headers = { authorization: 'Bearer test', 'content-type': 'application/json' }
    const order = new Request('https://api.novita.ai/v3/assets/training_dataset', { method: 'POST', headers, body: '{"file_extension":"png"}' })
    const slot = await (await fetch(order)).json()
    const put = await fetch(slot.upload_url, { method: slot.method, body: 'picture' })
    const old = await fetch('https://stablediffusionapi.com/api/v3/finetune_list', { method: 'POST', headers, body: '{"key":"test"}' })
    const own = await fetch('https://modelslab.com/api/v3/finetune_list', { method: 'POST', headers, body: '{"key":"test"}' })
    console.log(new URL(slot.upload_url).origin, put.status, old.status, own.status)`
  expect(await runWith(program, { LORADOCK_URL: `${url}/`, LORADOCK_REDIRECT: 'active' })).toEqual({
    code: 0,
    stdout: `${url} 200 200 200\n`,
    stderr: ['api.novita.ai', 'stablediffusionapi.com', 'modelslab.com']
      .map((host) => `loradock/redirect: ${host} -> ${url}\n`)
      .join(''),
  })
})

test('every other host is left alone', async () => {
  const { url } = await newServer()
  const receiver = await newReceiver()
  const { port } = new URL(receiver.url)
  const program = `
    import http from 'node:http'
    const statuses = [(await fetch('${receiver.url}')).status]
    const options = { host: '127.0.0.1', port: ${port}, path: '/api.novita.ai' }
    for (const given of [['${receiver.url}'], [new URL('${receiver.url}')], [options]]) {
      statuses.push(await new Promise((resolve) => http.get(...given, (answer) => resolve(answer.resume().statusCode))))
    }
    const odd = await fetch('not a url').catch((error) => error.name)
    const typed = (() => { try { http.request('not a url') } catch (error) { return error.code } })()
    console.log(...statuses, odd, typed)`
  expect(await runWith(program, { LORADOCK_URL: url })).toEqual({
    code: 0,
    stdout: '200 200 200 200 TypeError ERR_INVALID_URL\n',
    stderr: active(url),
  })
})

test('it tells that it is active once, however many children there are', async () => {
  const { url } = await newServer()
  const program = `
    import { execFileSync } from 'node:child_process'
    execFileSync(process.execPath, ['--import', '${preload}', '--eval', ''], { stdio: 'inherit' })`
  expect(await runWith(program, { LORADOCK_URL: url })).toEqual({ code: 0, stdout: '', stderr: active(url) })
})

test.each([
  [
    'production',
    { NODE_ENV: 'production' },
    '✗ Calls are not redirected in production: NODE_ENV is "production".  E_REDIRECT_PRODUCTION\n' +
      '  where  loradock/redirect\n' +
      '  fix    NODE_ENV=test node --import loradock/redirect app.js\n' +
      '         or start the application without --import loradock/redirect\n',
  ],
  [
    'an address that is none',
    { LORADOCK_URL: '127.0.0.1:4650' },
    '✗ "127.0.0.1:4650" is not the address of an emulator.  E_REDIRECT_URL\n' +
      '  where  LORADOCK_URL\n' +
      '  fix    LORADOCK_URL=http://127.0.0.1:4650\n',
  ],
])('with %s the application does not start', async (_name, env, stderr) => {
  expect(await runWith("console.log('started')", env)).toEqual({ code: 4, stdout: '', stderr })
})
