import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listening } from '../support/listening.js'
import { newFolder, run, serve } from './binary.js'

test('a ready emulator is healthy', async () => {
  const { url } = await serve()
  expect(await run(['healthcheck', '--url', url])).toEqual({ code: 0, stdout: `ready ${url} 0.1.0\n`, stderr: '' })
})

test('it reads the settings that the emulator was started with', async () => {
  const portFile = join(newFolder(), 'port.txt')
  const { url } = await serve(['--port-file', portFile])
  const { port } = new URL(url)
  const asked = [
    run(['healthcheck', '--json'], { env: { LORADOCK_PORT: port, LORADOCK_HOST: '0.0.0.0' } }),
    run(['healthcheck', '--json'], { env: { LORADOCK_PORT: '0', LORADOCK_PORT_FILE: portFile } }),
    run(['healthcheck', '--json'], { env: { LORADOCK_URL: url } }),
  ]
  const ready = { code: 0, stdout: `${JSON.stringify({ status: 'ready', version: '0.1.0', url })}\n`, stderr: '' }
  expect(await Promise.all(asked)).toEqual([ready, ready, ready])
})

test('nothing at the address, or something else, is not healthy', async () => {
  const { port, close } = await listening((_request, response) => response.end('hello'))
  const strange = await run(['healthcheck', '--port', String(port)])
  await close()
  const silent = await run(['healthcheck', '--port', String(port)])
  expect([strange.code, strange.stderr.split('  ')[0], silent.code, silent.stderr.split('  ')[0]]).toEqual([
    3,
    `✗ What answers at http://127.0.0.1:${port} is not a ready emulator.`,
    3,
    `✗ No emulator answers at http://127.0.0.1:${port}.`,
  ])
})
