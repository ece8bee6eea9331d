import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

export interface Child {
  readonly url: string
  readonly pid: number | undefined
  /** Ends it as a power cut would: no handler runs. */
  kill(): Promise<void>
}

/** Serves a data folder from a process of its own, as it was built; it is killed after the test at the latest. */
export async function newProcess(data: string): Promise<Child> {
  const script = join(import.meta.dirname, 'child.mjs')
  const child = spawn(process.execPath, [script, data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  for await (const url of createInterface({ input: child.stdout })) return { url, pid: child.pid, kill }
  throw new Error('the child ended before it had an address')
}
