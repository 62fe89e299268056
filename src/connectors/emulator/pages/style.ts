/** The one style of all pages: light and dark, phone first, visible focus. */
export const style = `
:root{color-scheme:light dark;--ink:#1c2330;--soft:#5d6778;--line:#c3ccd8;--paper:#fff;--ground:#f1f4f8;--accent:#1b5e9b;--bad:#a4262c}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#a3aebd;--line:#4a5668;--paper:#1a212c;--ground:#11161e;--accent:#5da2e0;--bad:#f08a8f}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:27rem;margin:0 auto;padding:1rem}
section{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:1.25rem}
h1{font-size:1.25rem;margin:0 0 .75rem}
.amount{font-size:1.75rem;font-weight:650;margin:0}
.soft,footer{color:var(--soft);font-size:.875rem;overflow-wrap:anywhere}
.message{border-left:4px solid var(--bad);padding:.5rem .75rem;margin:1rem 0;color:var(--bad)}
fieldset{border:0;margin:1.25rem 0 0;padding:0;min-width:0}
legend{font-weight:600;padding:0}
label{display:block;margin-top:.75rem}
label.choice{display:flex;gap:.6rem;align-items:center;border:1px solid var(--line);border-radius:8px;padding:.6rem .75rem;margin-top:.5rem}
input[type=text]{display:block;width:100%;font:inherit;padding:.6rem .7rem;margin-top:.25rem;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:.75rem}
.buttons{display:grid;gap:.6rem;margin-top:1.25rem}
button,a.button{display:block;width:100%;text-align:center;font:inherit;font-weight:600;padding:.75rem;border-radius:8px;border:1px solid var(--accent);background:var(--accent);color:var(--paper);cursor:pointer;text-decoration:none}
button.plain{background:transparent;color:var(--ink);border-color:var(--line)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
details{margin-top:1rem}
td{padding:.15rem .75rem .15rem 0;font-size:.875rem}
`;
