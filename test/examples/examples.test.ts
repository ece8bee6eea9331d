import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { renderPicture } from '../../src/emulator/index.js'
import { binary, newFolder } from '../cli/binary.js'

const folder = join(import.meta.dirname, '../../examples')
const script = join(folder, 'curl-and-loradock.sh')

/** Runs the script as a person would who has installed loradock, and returns what it said line by line. */
async function said(...pictures: readonly string[]): Promise<{ readonly lines: readonly string[]; readonly stderr: string }> {
  const bin = newFolder()
  symlinkSync(binary, join(bin, 'loradock'))
  const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}` }
  const { stdout, stderr } = await promisify(execFile)('sh', [script, ...pictures], { env, cwd: bin })
  return { lines: stdout.trim().split('\n'), stderr: stderr.replace(/^\{"event":"ready".*\n/, '') }
}

test('curl and loradock alone run a whole training: upload, train, poll, download', async () => {
  expect(await said()).toEqual({
    stderr: '',
    lines: [
      expect.stringMatching(/^ready {6}http:\/\/127\.0\.0\.1:\d+$/),
      expect.stringMatching(/^uploaded {3}[0-9a-f]{32}$/),
      expect.stringMatching(/^training {3}[0-9a-f-]{36}$/),
      'polled     QUEUING',
      'polled     SUCCESS/SERVING',
      expect.stringMatching(/^downloaded model_\w+\.safetensors \(\d{4,} bytes\)$/),
      'account test is clean in 7 exchanges',
    ],
  })
})

test('it trains with the pictures it is given, and is told of what is none', async () => {
  const mine = newFolder()
  const [good, bad] = [join(mine, 'good.png'), join(mine, 'bad.png')]
  writeFileSync(good, renderPicture({ format: 'png', width: 64, height: 64, seed: 'a', prompt: 'b', index: 0 }))
  writeFileSync(bad, 'no picture')
  const { lines } = await said(good, good)
  expect(lines.filter((line) => line.startsWith('uploaded'))).toHaveLength(2)
  await expect(said(bad)).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('is no picture and was used by job') })
})

test('every example stands in the list of examples', () => {
  const list = readFileSync(join(folder, 'README.md'), 'utf8')
  const files = readdirSync(folder).filter((name) => name !== 'README.md')
  expect(files.filter((name) => !list.includes(`[${name}](${name})`))).toEqual([])
})
