/** Colors that keep apart for every kind of color vision, after Okabe and Ito, dark enough for lines on paper. */
const light = `color-scheme:light;--bg:#f6f4ee;--card:#fffefb;--ink:#1a1b20;--muted:#595a63;--rule:#dedad0;--link:#0a4f8a;--accent:#b3261e;--direct:#0072b2;--mixed:#00805c;--indirect:#d55e00;--free:#a8528c;--reported:#6d6e78;--labeled:#0072b2;--left:#9c9587;--plain:#44699c;--edge:#9fb0c4;--over:#fffefb;--shadow:#0003`;
const dark = `color-scheme:dark;--bg:#131418;--card:#1c1d23;--ink:#eceae4;--muted:#aeaeb8;--rule:#373943;--link:#8cc8f5;--accent:#ff9c8f;--direct:#56b4e9;--mixed:#35c79f;--indirect:#e69f00;--free:#d78bbf;--reported:#a3a4ae;--labeled:#56b4e9;--left:#7d7b86;--plain:#8eb2dc;--edge:#4d5f75;--over:#1c1d23;--shadow:#000a`;
const highContrast = `--bg:var(--vscode-editor-background);--card:var(--vscode-editor-background);--ink:var(--vscode-editor-foreground);--muted:var(--vscode-editor-foreground);--rule:var(--vscode-contrastBorder);--link:var(--vscode-textLink-foreground)`;

const themes = {
  none: `:root{${light}}@media(prefers-color-scheme:dark){:root{${dark}}}@media print{:root{${light};--bg:#fff;--card:#fff}}`,
  editor: `body{${light}}body.vscode-dark,body.vscode-high-contrast{${dark}}body.vscode-light,body.vscode-dark{--bg:var(--vscode-editor-background);--card:var(--vscode-editorWidget-background,var(--vscode-editor-background));--ink:var(--vscode-editor-foreground);--link:var(--vscode-textLink-foreground)}body.vscode-high-contrast-light{${light}}body.vscode-high-contrast,body.vscode-high-contrast-light{${highContrast}}`,
} as const;

const layout = `
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;padding:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.page{max-width:1200px;margin:0 auto;padding:40px 28px 80px}
.skip{position:absolute;left:-999px}.skip:focus{left:16px;top:16px;background:var(--card);padding:8px 12px}
.top{border-top:6px solid var(--ink);padding-top:18px}
h1{font:700 46px/1.1 Georgia,"Noto Serif","Times New Roman",serif;margin:0 0 8px;letter-spacing:-.01em;overflow-wrap:anywhere}
.sub{font-size:18px;color:var(--muted);margin:0}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 22px;margin:22px 0 0;padding:12px 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
nav a{text-decoration:none;font-weight:600}nav a:hover{text-decoration:underline}
.numbers{display:grid;grid-template-columns:repeat(6,1fr);gap:1px;margin:28px 0 0;padding:0;background:var(--rule);border:1px solid var(--rule);border-radius:10px;overflow:hidden}
.numbers div{background:var(--card);padding:18px 18px 16px;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.numbers dt{color:var(--muted);font-size:15px;line-height:1.3}
.numbers dd{margin:0;font:700 42px/1.1 Georgia,"Noto Serif","Times New Roman",serif;font-variant-numeric:lining-nums}
.numbers a{color:inherit;text-decoration:none}.numbers a:hover{text-decoration:underline}
main>section{margin-top:52px;scroll-margin-top:16px}
h2{font:700 30px/1.2 Georgia,"Noto Serif","Times New Roman",serif;margin:0 0 14px}
figure{margin:0 0 14px;padding:18px 20px 16px;background:var(--card);border:1px solid var(--rule);border-radius:10px;min-width:0}
figcaption{font-weight:600;margin-bottom:12px}
.picture{overflow-x:auto}
.chart{display:block;width:100%;height:auto;color:var(--ink);fill:currentColor;font-family:inherit}
.chart text{unicode-bidi:plaintext}
.chart a{cursor:pointer}
.chart a:hover>*{filter:brightness(1.18)}
.chart a:focus{outline:none}.chart a:focus-visible>*{stroke:var(--ink);stroke-width:3px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:14px;align-items:start}
.three{display:grid;grid-template-columns:repeat(3,1fr);gap:14px;align-items:start}
.two figure,.three figure{margin-bottom:14px}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:4px 22px;margin:12px 0 0;padding:0;font-size:15px}
.legend li{display:flex;align-items:center;gap:8px}
.lead{font:400 23px/1.35 Georgia,"Noto Serif","Times New Roman",serif;margin:0 0 16px;max-width:46em}
.empty,.note{color:var(--muted)}.empty{margin:0;font-size:17px}
details.table{margin:0 0 10px}
summary{cursor:pointer;font-weight:600;color:var(--link);padding:4px 0}
.scroll{overflow:auto;max-height:70vh;border:1px solid var(--rule);border-radius:10px;background:var(--card);margin-top:8px}
table{border-collapse:collapse;width:100%;font-size:15px;line-height:1.35}
caption{text-align:start;padding:12px 14px;color:var(--muted)}
th,td{padding:6px 14px;text-align:start;vertical-align:top;border-top:1px solid var(--rule);overflow-wrap:anywhere}
thead th{position:sticky;top:0;background:var(--card);white-space:nowrap;overflow-wrap:normal;border-top:0;box-shadow:0 1px 0 var(--rule)}
tbody th{font-weight:600;min-width:12em}
.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
th button{all:unset;cursor:pointer;font-weight:600}th button::after{content:" ↕";color:var(--muted)}
th[aria-sort=ascending] button::after{content:" ↑";color:inherit}th[aria-sort=descending] button::after{content:" ↓";color:inherit}
.find{display:flex;gap:8px;align-items:center;padding:10px 0 2px;font-size:15px}
.find input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--muted);border-radius:6px;padding:5px 9px;min-width:18em}
.list{display:none;position:fixed;z-index:2;top:0;bottom:0;right:0;width:min(460px,94vw);overflow:auto;background:var(--card);border-inline-start:1px solid var(--rule);box-shadow:-8px 0 30px var(--shadow);padding:0 22px 30px}
.list:target,.list.open{display:block}.list:focus{outline:none}
.list header{position:sticky;top:0;display:flex;justify-content:space-between;gap:16px;align-items:flex-start;background:var(--card);padding:20px 0 8px}
.list h3{margin:0;font:700 21px/1.25 Georgia,"Noto Serif","Times New Roman",serif;overflow-wrap:anywhere}
.close{flex:none;display:block;width:34px;height:34px;line-height:32px;text-align:center;text-decoration:none;border:1px solid var(--muted);border-radius:50%;color:var(--ink)}
.cut{color:var(--muted);margin:0 0 6px;font-size:15px}
.list ol{list-style:none;margin:0;padding:0}
.list li{padding:13px 0 12px;border-top:1px solid var(--rule)}
.list li p{margin:0;font:400 17px/1.45 Georgia,"Noto Serif","Times New Roman",serif;unicode-bidi:plaintext}
.list li p+p{margin-top:5px;font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--muted)}.list b,.list i,.list li a{unicode-bidi:isolate;overflow-wrap:anywhere}.list b{color:var(--ink)}.list i{font-style:normal}.list em{font-style:normal;color:var(--accent);font-weight:600}
footer{margin-top:60px;padding-top:16px;border-top:1px solid var(--rule);color:var(--muted);font-size:15px}footer p{margin:0 0 8px;max-width:60em}
.defs{position:absolute;width:0;height:0}
.f-direct{fill:var(--direct)}.f-mixed{fill:var(--mixed)}.f-indirect{fill:var(--indirect)}.f-free{fill:var(--free)}.f-reported{fill:var(--reported)}.f-labeled{fill:var(--labeled)}.f-left{fill:var(--left)}.f-plain{fill:var(--plain)}
.over{stroke:var(--over);stroke-opacity:.62;stroke-width:1.6;fill:none}.dots{fill:var(--over);fill-opacity:.75}
@media(max-width:1000px){.numbers{grid-template-columns:repeat(3,1fr)}}
@media(max-width:860px){.page{padding:20px 16px 60px}.two,.three{grid-template-columns:1fr}h1{font-size:34px}.chart.wide{min-width:640px}}
@media(max-width:480px){.numbers{grid-template-columns:repeat(2,1fr)}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media(forced-colors:active){.chart{forced-color-adjust:none}}
@media print{@page{margin:14mm}body{font-size:11pt}.page{max-width:none;padding:0}.skip,nav,.list,.find,summary{display:none!important}h1{font-size:30pt}h2{break-after:avoid}main>section{margin-top:26px}figure,.numbers{break-inside:avoid}.scroll{max-height:none;overflow:visible;border:0}thead th{position:static}tr{break-inside:avoid}details.table:not([open]){display:none}a{color:inherit;text-decoration:none}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;

/** The style of a page: with the colors of the reader's system, or of an editor's theme. */
export function styleFor(place: keyof typeof themes): string {
  return themes[place] + layout;
}
