// Puts manifest.yml into the link of the README that creates the Slack app. Run it after every change of the manifest;
// a test compares the two.
import { readFileSync, writeFileSync } from 'node:fs';

const readme = new URL('../README.md', import.meta.url);
const manifest = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');

// Brackets would end a Markdown link.
const encoded = encodeURIComponent(manifest).replace(
  /[!'()*]/g,
  (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
);
const before = readFileSync(readme, 'utf8');
const after = before.replace(/(new_app=1&manifest_yaml=)[^)]*\)/, (_, head) => `${head}${encoded})`);
if (after !== before) writeFileSync(readme, after);
process.stdout.write(after === before ? 'The link is up to date.\n' : 'The link has been renewed.\n');
