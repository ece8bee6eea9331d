/** The style of the HTML report: one column, readable at 360 px, light or dark as the reader has it. */
export const style = `
:root{color-scheme:light dark;--ink:light-dark(#1b2330,#e6eaf1);--soft:light-dark(#586274,#9ba6b8);--page:light-dark(#f6f7f9,#11151c);
--card:light-dark(#fff,#1a202a);--line:light-dark(#dde2ea,#2d3644);--accent:light-dark(#1f5fbf,#7db2ff);--code:light-dark(#eef1f5,#232b38);
--bad:light-dark(#b3261e,#ff8a80);--bad-soft:light-dark(#fde7e5,#43201f);--warn:light-dark(#7a5200,#f2c14e);--warn-soft:light-dark(#fdf0d2,#3b2f12);
--good:light-dark(#1d6b3a,#6fd08c);--good-soft:light-dark(#e0f3e6,#17331f);--note:light-dark(#33506f,#a9c3e6);--note-soft:light-dark(#e8eff8,#1f2c3d)}
:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
main,header,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem}h1{font-size:1.35rem;margin:0;line-height:1.3}h2{font-size:1.2rem;margin:2.5rem 0 .8rem}h3{font-size:1rem;margin:0 0 .3rem}
p{margin:.4rem 0}code,pre,.diff{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace}
code{background:var(--code);border-radius:4px;padding:.1em .35em;overflow-wrap:anywhere}.soft{color:var(--soft)}
a{color:var(--accent)}:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:2}
.top{display:flex;justify-content:space-between;align-items:start;gap:1rem}
button{font:inherit;font-size:.85rem;color:var(--ink);background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.3rem .7rem;cursor:pointer;min-height:2rem;white-space:nowrap}
button:hover{border-color:var(--accent)}
.verdict{display:flex;flex-wrap:wrap;align-items:baseline;gap:.3rem .8rem;margin:1rem 0 .6rem;padding:.7rem 1rem;border-radius:10px;border-left:6px solid}
.verdict strong{font-size:1.5rem;letter-spacing:.02em}.verdict.good{background:var(--good-soft);border-color:var(--good)}.verdict.good strong{color:var(--good)}
.verdict.bad{background:var(--bad-soft);border-color:var(--bad)}.verdict.bad strong{color:var(--bad)}
.verdict.warn{background:var(--warn-soft);border-color:var(--warn)}.verdict.warn strong{color:var(--warn)}
.says{margin:.4rem 0;padding:.5rem 1rem;background:var(--warn-soft);border-radius:8px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.4rem,1fr));gap:.5rem;list-style:none;padding:0;margin:.8rem 0}
.tiles li{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.5rem .7rem}.tiles b{display:block;font-size:1.4rem;line-height:1.2}
.tiles span{font-size:.85rem;color:var(--soft)}.tiles .none b{color:var(--soft);font-weight:400}
.tiles .bad b{color:var(--bad)}.tiles .warn b{color:var(--warn)}.tiles .good b{color:var(--good)}
.evidence{background:var(--note-soft);border-radius:8px;padding:.6rem 1rem;margin:.8rem 0}
.card,.finding{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem;margin:.8rem 0}
.finding{border-left:5px solid var(--soft)}.finding.bad{border-left-color:var(--bad)}.finding.warn{border-left-color:var(--warn)}.finding.good{border-left-color:var(--good)}
.badge{display:inline-block;border-radius:999px;padding:.05rem .6rem;font-size:.8rem;font-weight:600;margin-right:.4rem;background:var(--note-soft);color:var(--note)}
.badge.bad{background:var(--bad-soft);color:var(--bad)}.badge.warn{background:var(--warn-soft);color:var(--warn)}.badge.good{background:var(--good-soft);color:var(--good)}
.where{color:var(--soft);overflow-wrap:anywhere;margin:.2rem 0 0;font-size:.92rem}.message{font-weight:600;margin:.5rem 0;overflow-wrap:anywhere}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem .9rem;margin:.6rem 0;font-size:.92rem}.facts dt{color:var(--soft)}.facts dd{margin:0;overflow-wrap:anywhere}
.diff{border:1px solid var(--line);border-radius:8px;overflow:hidden;margin:.6rem 0}.diff .row{display:grid;grid-template-columns:1fr 1fr}
.diff .row>div{padding:0 .6rem;white-space:pre-wrap;overflow-wrap:anywhere;min-width:0}.diff .row>div+div{border-left:1px solid var(--line)}
.diff .head{background:var(--code);font-weight:600}.diff .head>div{padding:.3rem .6rem}
.diff .other>div{background:var(--note-soft)}.diff .hit>.l{background:var(--bad-soft)}.diff .hit>.r{background:var(--good-soft)}.diff .hit>div{font-weight:700}
.diff .gone{color:var(--soft);font-style:italic;font-weight:400}.d1{padding-left:1.2ch}.pad{white-space:pre}
.diff.one .row{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}
.command{display:flex;gap:.6rem;align-items:start;margin:.35rem 0}.command code{flex:1;padding:.4rem .6rem;white-space:pre-wrap}
.command .name{color:var(--soft);font-size:.85rem;width:3.2rem;padding-top:.4rem}
.pictures{display:flex;flex-wrap:wrap;gap:.6rem;margin:.6rem 0}.pictures img{max-width:min(16rem,100%);max-height:16rem;border-radius:6px;border:1px solid var(--line)}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.wide{overflow-x:auto}
.filters{display:grid;gap:.5rem}fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.4rem;align-items:center}
legend{float:left;padding:0;margin-right:.6rem;color:var(--soft);font-size:.85rem;width:3.2rem}
.chip{display:inline-flex;align-items:center;gap:.4rem;border:1px solid var(--line);border-radius:999px;padding:.2rem .75rem;font-size:.88rem;background:var(--card);cursor:pointer;min-height:2rem}
.chip:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}.chip:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}.chip input{margin:0;accent-color:var(--accent)}
.axis{display:grid;grid-template-columns:9rem 1fr 8.5rem;gap:.2rem 1rem;align-items:center}.axis svg{display:block}.track{fill:var(--code)}.able{fill:var(--note-soft);stroke:var(--line)}.done{fill:var(--good)}
summary{cursor:pointer;color:var(--soft);font-size:.9rem;padding:.2rem 0}.empty{columns:2;font-size:.88rem;padding-left:1.2rem}.empty li{break-inside:avoid;overflow-wrap:anywhere}
.leg{margin:.8rem 0}h4{margin:0;font-size:.95rem}.lane{margin:.7rem 0 .2rem;font-size:.88rem;color:var(--soft)}.strip{display:block;overflow:visible}.strip text{font:600 12px system-ui,sans-serif;fill:light-dark(#10202f,#f4f7fb)}
.tick{stroke:var(--soft);stroke-width:1}.scale{display:flex;justify-content:space-between;font-size:.8rem;color:var(--soft);margin:0}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:0;margin:.5rem 0;font-size:.85rem;overflow-wrap:anywhere}.swatch{display:inline-block;width:.8rem;height:.8rem;border-radius:3px;margin-right:.4rem}
.s0{fill:light-dark(#c5cfdd,#4a5567);background:light-dark(#c5cfdd,#4a5567)}.s1{fill:light-dark(#a9cdf5,#2a5688);background:light-dark(#a9cdf5,#2a5688)}
.s2{fill:light-dark(#8fd6d2,#1f6b68);background:light-dark(#8fd6d2,#1f6b68)}.s3{fill:light-dark(#d3c1f2,#5a4690);background:light-dark(#d3c1f2,#5a4690)}
.s4{fill:light-dark(#f4d38a,#7d5f14);background:light-dark(#f4d38a,#7d5f14)}.s5{fill:light-dark(#f2b8d0,#83405d);background:light-dark(#f2b8d0,#83405d)}
.s6{fill:light-dark(#bcd98f,#4f6a1e);background:light-dark(#bcd98f,#4f6a1e)}.s7{fill:light-dark(#9edcae,#246b3a);background:light-dark(#9edcae,#246b3a)}
.s8{fill:light-dark(#efc3a4,#80502b);background:light-dark(#efc3a4,#80502b)}.strip .bad,.swatch.bad{fill:light-dark(#f2a39c,#8f3029);background:light-dark(#f2a39c,#8f3029)}
.calls circle{stroke:var(--ink);stroke-width:1.5}[hidden]{display:none!important}footer{padding-bottom:3rem;color:var(--soft);font-size:.88rem}
nav{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.92rem;margin:.4rem 0}
@media (max-width:44rem){main,header,footer{padding-left:.8rem;padding-right:.8rem}body{font-size:15px}.axis{grid-template-columns:1fr auto}.axis svg{grid-column:1/-1;grid-row:2}
.empty{columns:1}.tiles{grid-template-columns:repeat(3,1fr)}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.35rem}.command{flex-wrap:wrap}.command .name{width:auto;padding:.3rem 0 0;flex:1}.command code{flex:1 0 100%;order:3}
.diff .row,.diff.one .row{grid-template-columns:1fr}.diff .row>div+div{border-left:0}.diff .same>.r,.diff .void{display:none}.stacked td{display:block;border:0;padding:.1rem 0}.stacked tr{display:block;border-bottom:1px solid var(--line);padding:.4rem 0}.stacked td+td{color:var(--soft)}.diff .other>.l::before,.diff .hit>.l::before{content:"− "}.diff .other>.r::before,.diff .hit>.r::before{content:"+ "}
.diff .head>.r{border-top:1px solid var(--line)}.diff .head>.l::before{content:"− "}.diff .head>.r::before{content:"+ "}legend{float:none;width:100%}}
@media print{.filters,button,.skip{display:none}.finding{break-inside:avoid}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`
