/** The provider's own pages: choosing who to be, signing out, and what went wrong. */
import { type Account, accounts } from './accounts.ts';

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
  body { max-width: 28rem; margin: 15vh auto 0; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
  form { display: grid; gap: .75rem; }
  button { padding: .6rem 1rem; font: inherit; text-align: start; }
</style>
<h1>${title}</h1>
${content}
</html>
`;
}

/** Every account, and a way not to sign in. */
export function signInPage(action: string): string {
  const choices = accounts.map(choice).join('\n');
  return page(
    'Sign in to the sandbox',
    `<p>An OpenID Connect provider for trying things out. It has no passwords: choose who to be.</p>
<form method="post" action="${action}">
${choices}
<button name="account" value="">Cancel</button>
</form>`,
  );
}

function choice({ id, email, name }: Account): string {
  return `<button name="account" value="${id}">${name}<br>${email}</button>`;
}

/** `form` is the library's own, with what protects it from other sites. */
export function signOutPage(form: string): string {
  return page(
    'Sign out of the sandbox',
    `${form}<p>Headlight has forgotten you already. This makes the provider forget you, too.</p>
<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>Sign out</button>`,
  );
}

export function signedOutPage(): string {
  return page('Signed out', '<p>You may close this page.</p>');
}

/** Only the error’s own names, which are the library’s: nothing of the request is repeated. */
export function errorPage({ error = '' }: { readonly error?: string }): string {
  return page('The sandbox cannot do that', `<p>${error.replaceAll(/[^\w.-]/g, '')}</p>`);
}
