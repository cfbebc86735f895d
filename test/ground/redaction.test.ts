// What is logged never holds a secret, an address or a text, however it gets there.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLog } from '#lib/log.ts';
import { cpuMs } from '../cpu.ts';

/** What a log wrote; `level` is its own. */
function logged(write: (log: ReturnType<typeof createLog>) => void, level = 'debug'): string {
  const lines: string[] = [];
  write(createLog(level, (line) => lines.push(line)));
  return lines.join('');
}

const secrets = [
  'xoxb-1234567890-abcdef',
  'xapp-1-A0-123-abcdef',
  'sk-proj-abcdef1234567890',
  'ya29.a0AbCdEf-123',
  '1//0gAbCdEfGhIjKl',
  'iris.blum+leads@globex.example',
];

it('hides secrets and addresses by the name of their field, at any of the first levels', () => {
  const written = logged((log) => {
    log.info({
      token: 'a-token',
      password: 'a-password',
      headers: { authorization: 'a-header' },
      mail: { to: 'a-recipient', subject: 'a-subject', body: 'a-body', text: 'a-text' },
      grant: { accessToken: 'an-access', refreshToken: 'a-refresh' },
    });
  });
  expect(written).not.toMatch(/\ban?-[a-z]+/);
});

it('hides them inside messages, errors and their causes', () => {
  for (const secret of secrets) {
    const cause = new Error(`refused ${secret}`);
    const written = logged((log) => {
      log.error({ err: new Error(`could not send to ${secret}`, { cause }) }, `failed for ${secret}`);
      log.warn(`Authorization: Bearer ${secret}`);
      log.info({ deep: { in: { a: { list: [secret, { value: secret }] } } } });
    });
    expect(written).not.toContain(secret);
    expect(written).toContain('[redacted]');
  }
});

it('hides the password of a database address', () => {
  const written = logged((log) =>
    log.error('no answer from postgres://prospect:pa55@db:5432/x, redis://:pa55@r:1'),
  );
  expect(written).not.toContain('pa55');
});

it('keeps what is needed to find a lead', () => {
  const written = logged((log) => log.info({ workspaceId: 'w-1', leadId: 'l-1', jobId: 'j-1' }, 'scored'));
  expect(JSON.parse(written)).toMatchObject({
    workspaceId: 'w-1',
    leadId: 'l-1',
    jobId: 'j-1',
    msg: 'scored',
  });
});

it('never lets an address through, whatever stands around it', () => {
  const address = fc.emailAddress({ size: 'small' }).filter((text) => /^[\w.+-]+@[\w.-]+$/.test(text));
  fc.assert(
    fc.property(
      address,
      fc.string(),
      fc.constantFrom(' ', '<', '"', ':', '(', ','),
      (email, text, before) => {
        const written = logged((log) => log.info({ note: `${text}${before}${email}` }, `${before}${email}`));
        return !written.toLowerCase().includes(email.toLowerCase());
      },
    ),
  );
});

it('takes time in proportion to the length of a line', () => {
  const began = cpuMs();
  for (const unit of ['a', 'a.', 'a@', 'postgres://']) logged((log) => log.warn(unit.repeat(100_000)));
  expect(cpuMs() - began).toBeLessThan(5000);
});
