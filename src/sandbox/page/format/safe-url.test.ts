import { describe, expect, it } from 'vitest';
import { localImage, safeUrl } from './safe-url.ts';

describe('an address from somewhere else', () => {
  it.each(['https://globex.example', 'HTTP://globex.example', 'mailto:ana@acme.example'])(
    '%s may be a link',
    (url) => {
      expect(safeUrl(url)).toBe(url);
    },
  );

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '',
  ])('%s may not', (url) => {
    expect(safeUrl(url)).toBeNull();
  });

  it('is no picture when it needs the network', () => {
    expect(localImage('https://images.example/a.png')).toBeNull();
    expect(localImage('http://localhost.evil.example/a.png')).toBeNull();
    expect(localImage('//images.example/a.png')).toBeNull();
    expect(localImage('data:image/png;base64,AA==')).not.toBeNull();
    expect(localImage('http://127.0.0.1:3000/a.png')).not.toBeNull();
  });
});
