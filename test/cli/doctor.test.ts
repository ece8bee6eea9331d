import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Checked } from '../../src/cli/doctor/checks.js'
import { listening } from '../support/listening.js'
import { newFolder, run, serve } from './binary.js'

/** The checks that `doctor --json` reports, and its exit code. */
async function checked(args: readonly string[], options: Parameters<typeof run>[1] = {}) {
  const { code, stdout } = await run(['doctor', '--json', ...args], options)
  const { healthy, checks }: { healthy: boolean; checks: readonly Checked[] } = JSON.parse(stdout)
  const find = (name: string) => checks.find((one) => one.name === name)
  return { code, healthy, checks, find, faults: checks.filter(({ state }) => state === 'fault').map(({ name }) => name) }
}

test('a machine on which loradock would start is healthy, and every check is told', async () => {
  const { code, healthy, checks } = await checked(['--port', '0'])
  expect({ code, healthy, names: checks.map(({ name }) => name) }).toEqual({
    code: 0,
    healthy: true,
    names: ['node', 'native', 'settings', 'port', 'data', 'disk', 'container', 'clock'],
  })
})

test('a port that another program holds is a fault, with the name of the holder', async () => {
  const { port } = await listening((_request, response) => response.end('no emulator'))
  const { code, faults, find } = await checked(['--port', String(port)])
  expect({ code, faults, port: find('port') }).toEqual({
    code: 1,
    faults: ['port'],
    port: {
      name: 'port',
      state: 'fault',
      what: expect.stringMatching(
        new RegExp(`^Port ${port} is taken by ${basename(process.execPath)} \\(pid ${process.pid}\\)\\.$`),
      ),
      where: `--port ${port}`,
      fix: ['loradock --port 0              any free port'],
    },
  })
})

test('a running loradock on its port and in its folder is no fault', async () => {
  const data = join(newFolder(), 'data')
  const { url } = await serve(['--data', data])
  const { code, find } = await checked(['--port', new URL(url).port, '--data', data])
  expect({ code, port: find('port')?.state, data: find('data')?.state, what: find('data')?.what }).toEqual({
    code: 0,
    port: 'note',
    data: 'note',
    what: expect.stringMatching(/ is in use by pid \d+, since /),
  })
})

test('a folder of another version is a fault; one that is not there yet is not made', async () => {
  const folder = newFolder()
  const data = join(folder, 'data')
  expect((await checked(['--port', '0', '--data', data])).find('data')).toMatchObject({ state: 'ok' })
  expect((await run(['doctor', '--port', '0', '--data', data])).code).toBe(0)
  mkdirSync(data)
  const { url, kill, ended } = await serve(['--data', data])
  await fetch(`${url}/v3/user`, { headers: { authorization: 'Bearer test' } })
  kill('SIGTERM')
  await ended
  expect((await checked(['--port', '0', '--data', data])).find('data')).toMatchObject({
    state: 'ok',
    what: expect.stringContaining('0 jobs of 1 account'),
  })
  const db = new Database(join(data, 'loradock.db'))
  db.pragma('user_version = 99')
  db.close()
  const { code, faults, find } = await checked(['--port', '0', '--data', data])
  expect([code, faults, /schema 99/.test(find('data')?.what ?? '')]).toEqual([1, ['data'], true])
})

test('settings that cannot be used are a fault with their place', async () => {
  const cwd = newFolder()
  writeFileSync(join(cwd, 'loradock.config.yaml'), 'pace: 0\n')
  const { code, faults, find } = await checked([], { cwd })
  expect([code, faults, find('settings')?.where]).toEqual([1, ['settings'], 'loradock.config.yaml:1:7'])
})

test('a person is told in lines, with what, where and how to mend it', async () => {
  const { code, stdout, stderr } = await run(['doctor', '--host', '192.0.2.1', '--quiet'])
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: [
      '✗ port       Port 4650 of 192.0.2.1 cannot be bound: EADDRNOTAVAIL.',
      '             where  the default of --port',
      '             fix    loradock --host 127.0.0.1 --port 4650',
      '',
    ].join('\n'),
    stderr: '',
  })
})
