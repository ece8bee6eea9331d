/** The script of the HTML report: filters, copying, light or dark. Without it everything is shown. */
export const script = `
const all = [...document.querySelectorAll('.finding')]
const boxes = [...document.querySelectorAll('.filters input')]
const said = document.querySelector('#shown')
function chosen(name) { return new Set(boxes.filter((box) => box.name === name && box.checked).map((box) => box.value)) }
function apply() {
  const classes = chosen('class'), levels = chosen('level')
  for (const one of all) one.hidden = !(classes.has(one.dataset.class) && levels.has(one.dataset.level))
  const shown = all.filter((one) => !one.hidden).length
  if (said) said.textContent = shown + ' of ' + all.length + ' findings shown'
}
for (const box of boxes) box.addEventListener('change', apply)
document.querySelector('#every')?.addEventListener('click', () => { for (const box of boxes) box.checked = true; apply() })
for (const part of document.querySelectorAll('.scripted')) part.hidden = false
apply()

async function put(text) {
  try { await navigator.clipboard.writeText(text); return true } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.setAttribute('readonly', '')
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}
document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-copy]')
  if (!button) return
  const done = await put(button.previousElementSibling.textContent)
  button.focus()
  button.textContent = done ? 'Copied' : 'Select and copy'
})

const theme = document.querySelector('#theme')
theme?.addEventListener('click', () => {
  const root = document.documentElement
  const now = root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  root.dataset.theme = now === 'dark' ? 'light' : 'dark'
})

function open() {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1))
  if (!target) return
  if (target.hidden) { for (const box of boxes) box.checked = true; apply() }
  target.focus()
  target.scrollIntoView()
}
addEventListener('hashchange', open)
open()
`
