/**
 * Custom properties for colours, type and spacing, on `:root` of a page and on the elements. An
 * embedding page overrides them.
 */
export const TOKENS = `
:root, :host {
  --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', 'Roboto Mono', 'DejaVu Sans Mono', monospace;
  --s1: 0.25rem; --s2: 0.5rem; --s3: 0.75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2rem; --s7: 3rem;
  --small: 0.8125rem; --radius: 0.5rem;
  --page: light-dark(#f6f6f3, #131619);
  --surface: light-dark(#ffffff, #1b1f23);
  --sunken: light-dark(#f0f1ee, #15181b);
  --ink: light-dark(#1c2024, #e7e9eb);
  --quiet: light-dark(#565e67, #a6afb8);
  --line: light-dark(#dadedf, #343a41);
  --edge: light-dark(#868e96, #737c86);
  --accent: light-dark(#0a5c9e, #82c0f2);
  --accent-soft: light-dark(#e3eff9, #17324a);
  --on-accent: light-dark(#ffffff, #0d1a26);
  --good: light-dark(#15603a, #8edaab);
  --good-soft: light-dark(#e0f2e7, #163425);
  --warn: light-dark(#7a4a00, #f2c879);
  --warn-soft: light-dark(#fcefd4, #392b0d);
  --bad: light-dark(#97231b, #f7aaa2);
  --bad-soft: light-dark(#fbe5e2, #46211d);
  --none: light-dark(#4b535b, #b6bec6);
  --none-soft: light-dark(#e9ebec, #292e34);
}`;
