// A vendor's consent page without a browser: the owner of the mailbox agrees to everything that is asked.

/** Answers the code that comes back to the redirect address. */
export async function consentByHand(url: string, email: string): Promise<string> {
  return (await consentAnswer(url, email)).searchParams.get('code') ?? '';
}

/** The address that the browser would be sent back to. */
export async function consentAnswer(url: string, email: string): Promise<URL> {
  const page = new URL(url);
  const body = new URLSearchParams([...page.searchParams, ['email', email]]);
  const answer = await fetch(`${page.origin}${page.pathname}/callback`, {
    method: 'POST',
    body,
    redirect: 'manual',
  });
  return new URL(answer.headers.get('location') ?? 'http://nothing.example');
}
