import { expect, test } from 'vitest'
import { bar, cut, liveLine } from '../../src/cli/progress.js'
import { memoryTerminal } from './terminal.js'

test('a live line is drawn over itself, and a line that stays scrolls up before it', () => {
  const { terminal, told } = memoryTerminal({ isTerminal: true, columns: 10 })
  const live = liveLine(terminal.stderr)
  live.draw('one')
  live.draw('two is too long')
  live.keep('done')
  live.draw('three')
  live.end()
  live.end()
  const [hide, show, wipe] = ['\x1b[?25l', '\x1b[?25h', '\r\x1b[2K']
  expect(told.stderr()).toBe(`${hide}one${wipe}two is to${wipe}${show}done\n${hide}three${wipe}${show}`)
})

test('cutting counts what is seen, not what paints it', () => {
  const red = '\x1b[31m'
  const plain = '\x1b[39m'
  expect([cut(`${red}abc${plain}def`, 4), cut('abc', 3), cut('→→→', 2)]).toEqual([`${red}abc${plain}d`, 'abc', '→→'])
})

test('a bar has twenty cells, whatever it is told', () => {
  expect([0, 50, 100, 130, -5].map(bar)).toEqual([
    '░'.repeat(20),
    '█'.repeat(10) + '░'.repeat(10),
    '█'.repeat(20),
    '█'.repeat(20),
    '░'.repeat(20),
  ])
})
