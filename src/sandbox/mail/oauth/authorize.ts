// A vendor's consent: checks what the app asks for, lets a person pick one of the seeded accounts and untick
// permissions, and sends them back with a code. A known `login_hint` goes straight through unless the app
// insists on asking.
import { escapeHtml } from '#lib/escape-html.ts';
import type { Desk } from '../desk.ts';
import { type Answer, type Call, formOf } from '../http-call.ts';
import { type ConsentPage, consentPage } from './consent-page.ts';
import { createCode, grantedScopes } from './grants.ts';

/** Where vendors differ. */
export type ConsentRules = {
  readonly vendor: string;
  /** Whether scopes that were allowed before are added. */
  readonly keepsEarlier: (asked: URLSearchParams) => boolean;
  /** Whether the app asks for lasting access. */
  readonly isOffline: (asked: URLSearchParams) => boolean;
  /** Whether lasting access comes with every consent, not with the first alone. */
  readonly renews: boolean;
};

/** The page and its form, which posts to the page's own path with `/callback` behind it. */
export function consentRoutes(rules: ConsentRules) {
  return {
    ask: (desk: Desk, call: Call): Answer => askConsent(rules, desk, call),
    take: (desk: Desk, call: Call): Answer => takeConsent(rules, desk, call),
  };
}

function askConsent(rules: ConsentRules, desk: Desk, call: Call): Answer {
  const asked = call.query;
  const problem = problemOf(desk, asked);
  if (problem !== null) return { status: 400, body: `<h1>Error 400: ${escapeHtml(problem)}</h1>` };
  const hint = (asked.get('login_hint') ?? '').toLowerCase();
  const mustAsk = /consent|select_account/.test(asked.get('prompt') ?? '');
  if (desk.accounts.has(hint) && !mustAsk)
    return goBack(rules, desk, { asked, email: hint, scopes: scopesOf(asked) });
  const page: ConsentPage = {
    vendor: rules.vendor,
    action: `${call.path}/callback`,
    accounts: [...desk.accounts.values()],
    scopes: scopesOf(asked),
    fields: [...asked],
    escape: escapeHtml,
  };
  return { status: 200, body: consentPage(page) };
}

/** The form of the page, or a test that skips the page. */
function takeConsent(rules: ConsentRules, desk: Desk, call: Call): Answer {
  const asked = formOf(call);
  const problem = problemOf(desk, asked);
  if (problem !== null) return { status: 400, body: `<h1>Error 400: ${escapeHtml(problem)}</h1>` };
  if (asked.has('deny')) return redirect(asked, { error: 'access_denied' });
  const email = (asked.get('email') ?? '').toLowerCase();
  if (!desk.accounts.has(email)) return { status: 400, body: '<h1>Error 400: unknown account</h1>' };
  const ticked = asked.getAll('granted');
  const scopes = asked.has('choice') ? ticked : scopesOf(asked);
  return goBack(rules, desk, { asked, email, scopes });
}

function problemOf(desk: Desk, asked: URLSearchParams): string | null {
  if (asked.get('client_id') !== desk.client.id) return 'invalid_client';
  if (!URL.canParse(asked.get('redirect_uri') ?? '')) return 'redirect_uri_mismatch';
  if ((asked.get('response_type') ?? 'code') !== 'code') return 'unsupported_response_type';
  return scopesOf(asked).length === 0 ? 'invalid_request: missing scope' : null;
}

function scopesOf(asked: URLSearchParams): string[] {
  return (asked.get('scope') ?? '').split(/\s+/).filter((scope) => scope !== '');
}

function goBack(
  rules: ConsentRules,
  desk: Desk,
  to: { asked: URLSearchParams; email: string; scopes: readonly string[] },
): Answer {
  const { asked, email } = to;
  const earlier = rules.keepsEarlier(asked) ? grantedScopes(desk.grants, email) : [];
  const scopes = [...new Set([...earlier, ...to.scopes])];
  const value = asked.get('code_challenge');
  const method = asked.get('code_challenge_method') === 'S256' ? 'S256' : 'plain';
  const code = createCode(desk.grants, {
    email,
    scopes,
    redirectUri: asked.get('redirect_uri') ?? '',
    offline: rules.isOffline(asked),
    forceConsent: rules.renews || (asked.get('prompt') ?? '').includes('consent'),
    challenge: value === null ? null : { method, value },
  });
  return redirect(asked, { code, scope: scopes.join(' ') });
}

function redirect(asked: URLSearchParams, add: Readonly<Record<string, string>>): Answer {
  const url = new URL(asked.get('redirect_uri') ?? '');
  const state = asked.get('state');
  if (state !== null) url.searchParams.set('state', state);
  for (const [name, value] of Object.entries(add)) url.searchParams.set(name, value);
  return { status: 302, headers: { location: url.href }, body: '' };
}
