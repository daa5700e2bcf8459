"""The report's style: ink on one sheet of A4, and the same on a screen."""

from typing import Final

STYLE: Final = """
@page { size: A4; margin: 11mm 12mm; }
* { box-sizing: border-box; }
html { background: #e9ecef; color: #1d2327; }
body {
  margin: 0; font: 9.4pt/1.38 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
main {
  max-width: 210mm; margin: 16px auto; padding: 11mm 12mm; background: #fff;
  box-shadow: 0 1px 6px rgb(0 0 0 / 18%);
}
h1 { margin: 0 0 1mm; font-size: 17pt; font-weight: 600; letter-spacing: -0.01em; }
h2 {
  margin: 0 0 1mm; padding-bottom: 0.6mm; font-size: 9.6pt; font-weight: 600;
  color: #1f4e5f; border-bottom: 0.3mm solid #cfd8dc;
}
p { margin: 0; }
.who { font-size: 10.5pt; }
.small { color: #56626a; font-size: 8.2pt; }
header .small { margin-top: 1mm; }
.figures { display: flex; gap: 3mm; margin: 4mm 0 3mm; }
.figures div {
  flex: 1 1 0; display: flex; flex-direction: column; justify-content: space-between;
  padding: 2mm 2.5mm; background: #f3f6f7; border-radius: 1.5mm;
}
dt { color: #56626a; font-size: 7.8pt; line-height: 1.25; }
dd { margin: 0.6mm 0 0; font-size: 13pt; font-weight: 600; white-space: nowrap; }
figure { margin: 0; }
svg { display: block; width: 100%; height: auto; direction: ltr; }
svg text { font-size: 9px; fill: #56626a; }
svg .name { font-size: 10px; font-weight: 600; fill: #1f4e5f; }
svg .scale { text-anchor: end; }
svg .value, svg .count { text-anchor: middle; fill: #1d2327; }
svg .grid { stroke: #cfd8dc; stroke-width: 1; }
svg .edge { stroke: #b8a26a; stroke-width: 1; stroke-dasharray: 3 3; }
svg .flare { fill: #f6e3d7; }
svg .bar { fill: #7fb0c2; }
svg .trend { fill: none; stroke: #b5482f; stroke-width: 1.6; stroke-linejoin: round; }
svg .dot { fill: #b5482f; fill-opacity: 0.55; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; margin-top: 3mm; }
section { margin-bottom: 3mm; break-inside: avoid; }
table { width: 100%; border-collapse: collapse; }
td { padding: 0.5mm 2mm 0.5mm 0; vertical-align: top; overflow-wrap: anywhere; }
td:not(:first-child):last-child { padding-inline-end: 0; }
td:nth-child(2), .told td:first-child { white-space: nowrap; }
.told td:nth-child(2) { white-space: normal; }
tr + tr td { border-top: 0.2mm solid #eceff1; }
.notes { break-inside: auto; }
.notes ul { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 8mm; }
.notes li { margin-bottom: 1mm; break-inside: avoid; overflow-wrap: anywhere; }
.notes span { white-space: pre-line; unicode-bidi: isolate; }
footer {
  margin-top: 2mm; padding-top: 1.5mm; border-top: 0.3mm solid #cfd8dc;
  color: #56626a; font-size: 7.6pt; line-height: 1.3;
}
@media (max-width: 640px) {
  main { margin: 0; padding: 16px; }
  .figures { flex-wrap: wrap; }
  .figures div { flex-basis: 40%; }
  .columns { grid-template-columns: 1fr; }
  .notes ul { columns: 1; }
}
@media print {
  html { background: #fff; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
}
"""
