import { execFile } from 'node:child_process'
import { binary } from './binary.js'

export interface Steered {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line against an emulator, as a person in a shell would. */
export function loradock(url: string, ...args: readonly string[]): Promise<Steered> {
  return runWith('', url, ...args)
}

/** The same, with something on its stdin. */
export function runWith(text: string, url: string, ...args: readonly string[]): Promise<Steered> {
  const env = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', LORADOCK_URL: url }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [binary, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
    child.stdin?.end(text)
  })
}

/** What a command printed under `--json`, line by line. */
export function linesOf({ stdout }: Steered): readonly Readonly<Record<string, unknown>>[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** Orders a ModelsLab training of three pictures. */
export async function train(url: string, webhook: string | null, key = 'test'): Promise<string> {
  const order = {
    key,
    instance_prompt: 'photo of x',
    class_prompt: 'person',
    training_type: 'men',
    max_train_steps: '18',
    webhook,
  }
  const images = [1, 2, 3].map((n) => `https://example.com/${n}.png`)
  const answer = await fetch(`${url}/api/v3/lora_fine_tune`, { method: 'POST', body: JSON.stringify({ ...order, images }) })
  return JSON.parse(await answer.text()).training_id
}
