import type { Output, Terminal } from '../../src/cli/terminal.js'

/** A terminal that remembers what was written to it; it paints nothing unless asked to. */
export function memoryTerminal({
  isTerminal = false,
  columns = 100,
  env = {},
  paint = (_style: string, text: string) => text,
}: {
  readonly isTerminal?: boolean
  readonly columns?: number
  readonly env?: Readonly<Record<string, string>>
  readonly paint?: Output['paint']
} = {}): { readonly terminal: Terminal; readonly told: { stdout(): string; stderr(): string } } {
  const written = { stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr'): Output => ({
    isTerminal,
    columns,
    closed: new AbortController().signal,
    paint,
    write: (text) => {
      written[name] += text
    },
  })
  return {
    terminal: { stdout: output('stdout'), stderr: output('stderr'), env, pid: 1, interactive: isTerminal },
    told: { stdout: () => written.stdout, stderr: () => written.stderr },
  }
}
